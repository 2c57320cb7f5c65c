/// <reference types="astro/client" />

/** What src/integrations/content-check.ts proved about the examples of each page, by page id. */
declare module 'virtual:handbook/proofs' {
  const proofs: Record<string, import('./check/report.ts').PageProof>;
  export default proofs;
  /** Examples that could not be executed where the site was built. */
  export const unavailable: import('./check/report.ts').UnavailableBlock[];
}
