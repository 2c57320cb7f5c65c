import type { Plugin } from 'vite';
import type { Report } from '../../check/report.ts';

/** The name by which the site imports what was proved. */
export const PROOFS = 'virtual:handbook/proofs';

/** Id of the module inside Vite; the leading NUL keeps other plugins away from it. */
export const PROOFS_ID = `\0${PROOFS}`;

/** The part of a report that the site shows. */
export type Proved = Pick<Report, 'proofs' | 'unavailable'>;

/** Serves {@link PROOFS}. */
export function proofsModule(proved: () => Proved): Plugin {
  return {
    name: 'handbook:proofs',
    resolveId: (source) => (source === PROOFS ? PROOFS_ID : undefined),
    load(id) {
      if (id !== PROOFS_ID) return undefined;
      const { proofs, unavailable } = proved();
      return `export default ${JSON.stringify(proofs)}; export const unavailable = ${JSON.stringify(unavailable)};`;
    },
  };
}
