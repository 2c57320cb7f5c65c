import { finding } from '../finding.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** A label without definition stays text, brackets and all. */
const UNDEFINED = /\[\^[^\]\s]+\]|\[[^\][]+\]\[[^\][]*\]/g;

/** Footnotes and reference links have their definitions. */
export const referencesCheck: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    for (const match of run.text.matchAll(UNDEFINED)) yield finding('reference-undefined', run.placeAt(match.index), match[0]);
  }
};
