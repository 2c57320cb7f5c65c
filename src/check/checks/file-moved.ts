import { fileStart, finding } from '../finding.ts';
import type { HandbookCheck } from './check.ts';

/** A published question stays in the file it was published in: its number and its address come from the name. */
export const fileMoved: HandbookCheck = function* ({ gone }) {
  for (const page of gone) yield { page, finding: finding('file-moved', fileStart) };
};
