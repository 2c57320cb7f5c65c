import { finding, type Edit } from '../finding.ts';
import { lookalike } from '../lookalike.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** A word has letters of one alphabet: «cет» with a Latin «c» is found by no search. */
export const textLookalike: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    for (const { 0: word, index } of run.text.matchAll(/\p{L}+/gu)) {
      const found = lookalike(word);
      if (!found) continue;
      const start = run.offset + index;
      const fix: Edit = { start, end: start + word.length, text: found.fixed };
      yield {
        ...finding('text-lookalike', run.placeAt(index), word, found.letters, found.fixed, found.script),
        ...(found.certain && { fix }),
      };
    }
  }
};
