import { finding, type Edit } from '../finding.ts';
import { proseRuns } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** Latin letters that look like Cyrillic ones in upright type, in the same order. */
const LATIN = 'ABCEHKMOPTXYaceopxy';
const CYRILLIC = 'АВСЕНКМОРТХУасеорху';

interface Lookalike {
  letters: string;
  fixed: string;
  script: 'latin' | 'cyrillic';
  /** False when the whole word could be typed in either alphabet. */
  certain: boolean;
}

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

/**
 * What is foreign in a word of two alphabets; undefined when it is no look-alike but jargon («commitить», «JOINа»).
 */
function lookalike(word: string): Lookalike | undefined {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  if (latin.length === 0 || cyrillic.length === 0) return undefined;
  const latinFits = latin.every((letter) => LATIN.includes(letter));
  const cyrillicFits = cyrillic.every((letter) => CYRILLIC.includes(letter)) && /\p{Script=Cyrillic}\p{Script=Latin}/u.test(word);
  if (!latinFits && !cyrillicFits) return undefined;
  const russian = latinFits && (!cyrillicFits || cyrillic.length >= latin.length);
  return {
    letters: (russian ? latin : cyrillic).join(''),
    fixed: russian ? translate(word, LATIN, CYRILLIC) : translate(word, CYRILLIC, LATIN),
    script: russian ? 'latin' : 'cyrillic',
    certain: latinFits !== cyrillicFits,
  };
}

function translate(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
