import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const CYRILLIC = /[а-я]/;
/** `N+1` and `C++` are words, not the letter and the sign. */
const PLUS = /(?<=[\p{L}\p{N}])(?:\+\+|\+(?=\p{N}))/gu;
const WORD = /[\p{L}\p{N}_]+/gu;
/** A vowel that comes and goes: «ссылка», but «ссылок». */
const FLEETING_VOWEL = /([бвгджзйклмнпрстфхцчшщ])[ое]к$/;

/** A text as it is compared: one form of each letter, lower case, ё as е, every space plain. */
export function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** Signs that engineers call by a name. */
const signs: Readonly<Record<string, string>> = { ':=': 'walrus', '**': 'kwargs', '->': 'аннотация', '==': 'сравнение', '...': 'ellipsis', '@': 'декоратор' };

/** The words of a text: letters, digits and underscores, so that `__new__` is one; signs between them are left out. */
export function words(text: string): string[] {
  const normal = normalise(text);
  const name = signs[normal];
  if (name) return [name];
  return normal.replace(PLUS, (signs) => 'plus'.repeat(signs.length)).match(WORD) ?? [];
}

export function isCyrillic(word: string): boolean {
  return CYRILLIC.test(word);
}

const stems = new Map<string, string>();

/** What the forms of a normalised word have in common; an identifier or a number stays as it is. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = /[_\d]/.test(word) ? word : isCyrillic(word) ? russian(word).replace(FLEETING_VOWEL, '$1к') : english(word);
    stems.set(word, known);
  }
  return known;
}
