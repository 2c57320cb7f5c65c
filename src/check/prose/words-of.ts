import type { ProseRun } from '../prose.ts';

/** A word of prose as the speller sees it: letters of one alphabet, hyphens and apostrophes inside allowed. */
export interface Word {
  text: string;
  /** Position in the run's text, UTF-16 units. */
  index: number;
  script: 'cyrillic' | 'latin';
  /** The hyphenated word it is a part of; itself when there is none. */
  whole: string;
}

/** Letters, digits and underscores with single joints between them. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:[-‑.'’][\p{L}\p{M}\p{N}_]+)*/gu;
const PART = /[^-‑]+/g;
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;
const LATIN_WORD = /^\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*$/u;
/** «GIL», «СУБД», `APIs`. */
const ABBREVIATION = /^\p{Lu}+s?$/u;
const CAMEL_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
/** What stands before and after a name of a file, an address, a variable, an entity or a formula. */
const CODE_BEFORE = /[/\\@#$%&=<>{}[\]|^~+*.]$/;
const CODE_AFTER = /^[/\\@#$%&=<>{}[\]|^~+*]/;
const LONGEST_ENDING = 3;

/** The words of a run that a dictionary can judge: no identifiers, abbreviations, addresses, endings after code. */
export function* wordsOf({ text, before, after }: Pick<ProseRun, 'text' | 'before' | 'after'>): Generator<Word> {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    if (index === 0 && isGlued(before, /[\p{L}\p{N}_)]$/u)) continue;
    if (end === text.length && isGlued(after, /^[\p{L}\p{N}_]/u)) continue;
    const inCode = CODE_BEFORE.test(text[index - 1] ?? '') || CODE_AFTER.test(text[end] ?? '');
    yield* partsOf(token, index, inCode);
  }
}

/** True when only markup stands between a run's edge and a letter: «`list`ом», «**дата**класс». */
function isGlued(beyond: string, letter: RegExp): boolean {
  return letter.test(beyond.replace(/^[*_~`]+|[*_~`]+$/g, ''));
}

function* partsOf(token: string, index: number, inCode: boolean): Generator<Word> {
  if (/_|\.\p{Script=Latin}|\p{Script=Latin}\./u.test(token)) return;
  let previous = '';
  for (const { 0: part, index: start } of token.matchAll(PART)) {
    for (const { 0: word, index: shift } of part.matchAll(/[^.]+/g)) {
      const script = scriptOf(word);
      const isEnding = previous !== '' && !isRussianWord(previous) && word.length <= LONGEST_ENDING;
      if (script && !(script === 'latin' && inCode) && !(script === 'cyrillic' && isEnding)) {
        yield { text: word, index: index + start + shift, script, whole: token };
      }
    }
    previous = part;
  }
}

/** False for what Russian endings are joined to by a hyphen: «GIL-ом», «2-й», «ИТ-шный». */
function isRussianWord(part: string): boolean {
  return CYRILLIC_WORD.test(part) && part !== part.toUpperCase();
}

/** The alphabet of a word, undefined for one that is no plain word: a single letter, an abbreviation, an identifier. */
function scriptOf(word: string): Word['script'] | undefined {
  if (word.length < 2 || ABBREVIATION.test(word)) return undefined;
  if (CYRILLIC_WORD.test(word)) return 'cyrillic';
  return LATIN_WORD.test(word) && !CAMEL_CASE.test(word) ? 'latin' : undefined;
}
