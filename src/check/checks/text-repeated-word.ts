import { finding } from '../finding.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** A word twice with nothing but spaces between; a part of a hyphenated word is no word of its own («что-то то»). */
const REPEATED =
  /(?<![\p{L}\p{N}_.'’-])(?<word>\p{sc=Cyrl}+|\p{sc=Latn}{2,})(?<spaces>\s+)(?<again>\k<word>)(?![\p{L}\p{N}_'’-]|\.\p{L})/giu;

/** Words that Russian repeats for emphasis, with a hyphen: «чуть-чуть». */
const EMPHATIC = new Set(['вот', 'едва', 'еле', 'много', 'очень', 'только', 'чуть']);

/** A word is not typed twice. Names of another case are other words: «ПО по», «раздел Раздел 9». */
export const textRepeatedWord: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    for (const match of run.text.matchAll(REPEATED)) {
      const { word, spaces, again } = match.groups as { word: string; spaces: string; again: string };
      if (word !== again && word !== capitalize(again)) continue;
      const end = match.index + word.length;
      const start = run.offset + end;
      const isCertain = /\p{Script=Cyrillic}/u.test(word) && !EMPHATIC.has(again);
      yield {
        ...finding('text-repeated-word', run.placeAt(end + spaces.length), again),
        ...(isCertain && { fix: { start, end: start + spaces.length + again.length, text: '' } }),
      };
    }
  }
};

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
