import type { Plugin } from 'vite';
import type { Report } from '../../check/report.ts';

/** The name by which the site imports what was proved. */
export const PROOFS = 'virtual:handbook/proofs';

/** Id of the module inside Vite; the leading NUL keeps other plugins away from it. */
export const PROOFS_ID = `\0${PROOFS}`;

/** Serves {@link PROOFS}. */
export function proofsModule(proofs: () => Report['proofs']): Plugin {
  return {
    name: 'handbook:proofs',
    resolveId: (source) => (source === PROOFS ? PROOFS_ID : undefined),
    load: (id) => (id === PROOFS_ID ? `export default ${JSON.stringify(proofs())};` : undefined),
  };
}
