import { isCyrillic } from './language.ts';

const latinOf: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'ia',
};

/** Latin spellings of one sound, longest first, as Russian engineers hear English words and spell Russian ones. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|zh/g, 'j'],
  [/shch|sch|sh/g, 'S'],
  [/tch|ch/g, 'C'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/ck/g, 'k'],
  [/qu/g, 'kv'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ts|z/g, 's'],
  [/(.)\1+/g, '$1'],
];
const VOWELS = /[aeiouy]/g;

/** The letters of a word in Latin: `декоратор` is `dekorator`. */
export function latin(word: string): string {
  return [...word].map((letter) => latinOf[letter] ?? letter).join('');
}

const russianOf: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'щ'], [/sh/g, 'ш'], [/ch/g, 'ч'], [/zh/g, 'ж'], [/kh/g, 'х'], [/ts/g, 'ц'], [/yu|ju/g, 'ю'], [/ya|ja/g, 'я'], [/yo|jo/g, 'е'],
  [/a/g, 'а'], [/b/g, 'б'], [/[ckq]/g, 'к'], [/d/g, 'д'], [/e/g, 'е'], [/f/g, 'ф'], [/g/g, 'г'], [/h/g, 'х'], [/[iy]/g, 'и'], [/j/g, 'й'],
  [/l/g, 'л'], [/m/g, 'м'], [/n/g, 'н'], [/o/g, 'о'], [/p/g, 'п'], [/r/g, 'р'], [/s/g, 'с'], [/t/g, 'т'], [/u/g, 'у'], [/[vw]/g, 'в'],
  [/x/g, 'кс'], [/z/g, 'з'],
];

/** A Russian word written in Latin letters, in Cyrillic ones: `musora` is `мусора`. */
export function cyrillic(word: string): string {
  return isCyrillic(word) ? word : russianOf.reduce((text, [spelling, letter]) => text.replace(spelling, letter), word);
}

/** A word as it sounds, in Latin letters: `вебсокет` and `websocket` are both `vebsoket`. */
export function heard(word: string): string {
  return sounds.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin(word).replace(/[^a-z]/g, ''));
}

/** The consonants of a word as it sounds, and whether it begins with a vowel: `pydantic` and `пайдантик` have the same. */
export function skeleton(word: string): string {
  const sound = heard(word);
  return sound.slice(0, 1).replace(VOWELS, 'A') + sound.slice(1).replace(VOWELS, '');
}
