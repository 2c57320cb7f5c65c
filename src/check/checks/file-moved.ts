import { locatePage } from '../../handbook/location.ts';
import { fileStart, finding } from '../finding.ts';
import type { HandbookCheck } from './check.ts';

/** A published question keeps its file name: what now has its number or its address is that question renamed. */
export const fileMoved: HandbookCheck = function* ({ pages, gone }) {
  for (const before of gone.map(locatePage).filter(({ number }) => number !== undefined)) {
    const page = pages.find(({ id, number }) => number === before.number || id === before.id);
    if (page) yield { page, finding: finding('file-moved', fileStart, before.path) };
  }
};
