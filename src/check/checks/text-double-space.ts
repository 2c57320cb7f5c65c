import { finding } from '../finding.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** Several spaces between two words or signs of one line; the indent and the end of a line are none. */
const SPACES = / {2,}/g;

/** Between words stands one space. */
export const textDoubleSpace: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    for (const { 0: spaces, index } of run.text.matchAll(SPACES)) {
      const end = index + spaces.length;
      const around = [run.text[index - 1] ?? run.before.at(-1), run.text[end] ?? run.after[0]];
      if (!around.every((character) => character && /\S/.test(character))) continue;
      const start = run.offset + index;
      const fix = { start, end: start + spaces.length, text: ' ' };
      yield { ...finding('text-double-space', run.placeAt(index)), fix };
    }
  }
};
