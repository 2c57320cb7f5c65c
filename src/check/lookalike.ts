/** Latin letters that look like Cyrillic ones in upright type, in the same order. */
const LATIN = 'ABCEHKMOPTXYaceopxy';
const CYRILLIC = 'АВСЕНКМОРТХУасеорху';

/** A word in which letters of one alphabet stand among those of the other. */
export interface Lookalike {
  letters: string;
  fixed: string;
  script: 'latin' | 'cyrillic';
  /** False when the whole word could be typed in either alphabet. */
  certain: boolean;
}

/**
 * What is foreign in a word of two alphabets; undefined when it is no look-alike but jargon («commitить», «JOINа»).
 */
export function lookalike(word: string): Lookalike | undefined {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  if (latin.length === 0 || cyrillic.length === 0 || latin.length + cyrillic.length < [...word].length) return undefined;
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
