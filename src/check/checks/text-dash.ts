import { finding } from '../finding.ts';
import { proseRuns, type ProseRun } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** A hyphen, two of them or a short dash with spaces around. */
const DASH = /[ \t](?<dash>-{1,2}|–)(?=[ \t\n])/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Between Russian words stands «—»; between two formulas (`n - 1`) a minus may stand. */
export const textDash: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    for (const match of run.text.matchAll(DASH)) {
      const dash = match.groups!.dash!;
      const index = match.index + 1;
      if (!CYRILLIC.test(wordBefore(run, match.index)) && !CYRILLIC.test(wordAfter(run, index + dash.length))) continue;
      const start = run.offset + index;
      yield { ...finding('text-dash', run.placeAt(index), dash), fix: { start, end: start + dash.length, text: '—' } };
    }
  }
};

function wordBefore({ before, text }: ProseRun, index: number): string {
  return /\S*$/.exec(before + text.slice(0, index))![0];
}

function wordAfter({ text, after }: ProseRun, index: number): string {
  return /^\s*(\S*)/.exec(text.slice(index) + after)![1]!;
}
