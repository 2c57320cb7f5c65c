/// <reference types="astro/client" />

/** What src/integrations/content-check.ts proved about the examples of each page, by page id. */
declare module 'virtual:handbook/proofs' {
  const proofs: Record<string, import('./check/report.ts').PageProof>;
  export default proofs;
}
