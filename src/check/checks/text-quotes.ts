import { finding, type Edit } from '../finding.ts';
import { proseRuns, type ProseRun } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** Quotation marks in prose are «…». */
export const textQuotes: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    const quotes = [...run.text.matchAll(/"/g)].map(({ index }) => index);
    const fixes = pairFixes(run, quotes);
    for (const [order, index] of quotes.entries()) yield { ...finding('text-quotes', run.placeAt(index)), fix: fixes?.[order] };
  }
};

/** Replacements when every quote plainly opens or closes; undefined when that is a guess. */
function pairFixes({ text, offset }: ProseRun, quotes: number[]): Edit[] | undefined {
  const plain = quotes.length % 2 === 0 && quotes.every((index, order) => (order % 2 === 0 ? opens(text, index) : closes(text, index)));
  if (!plain) return undefined;
  return quotes.map((index, order) => ({ start: offset + index, end: offset + index + 1, text: order % 2 === 0 ? '«' : '»' }));
}

function opens(text: string, index: number): boolean {
  return /(?:^|[\s(—])$/.test(text.slice(0, index)) && /^\p{L}|^\d/u.test(text.slice(index + 1));
}

function closes(text: string, index: number): boolean {
  return /[\p{L}\d.!?…)]$/u.test(text.slice(0, index)) && /^(?:$|[\s).,:;!?…—])/.test(text.slice(index + 1));
}
