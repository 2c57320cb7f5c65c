import { finding } from '../finding.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** The letter «ё» is written wherever nothing else can stand; where a word exists both ways the author decides. */
export const textYo: PageCheck = function* (page, tools) {
  const findMissing = tools.yo();
  for (const run of proseRuns(page)) {
    for (const { before, after, index } of findMissing(run.text)) {
      const start = run.offset + index;
      const fix = { start, end: start + before.length, text: after };
      yield { ...finding('text-yo', run.placeAt(index), before, after), fix };
    }
  }
};
