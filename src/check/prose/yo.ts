import { Dictionary, Eyo, safeDictionary } from 'eyo-kernel';

/** A word written with «е» where only «ё» can stand. */
export interface MissingYo {
  before: string;
  after: string;
  /** Position in the text, UTF-16 units. */
  index: number;
}

/** Finds the words of a text that lack their «ё»; words that exist both ways («все» and «всё») are left alone. */
export type FindMissingYo = (text: string) => MissingYo[];

/** No word is longer, and eyo would look at such a one for hours. */
const ENDLESS = /\p{Script=Cyrillic}{61,}/gu;

export function createYo(): FindMissingYo {
  const eyo = new Eyo();
  eyo.dictionary = new GrowingDictionary();
  return (text) => eyo.lint(text.replace(ENDLESS, blank)).map(({ before, after, position }) => ({ before, after, index: position[0]!.index }));
}

/**
 * eyo's dictionary with its lines, `слово` or `осн(ова|овы)`, taken in when a word that begins like them is first asked
 * for: all their forms together fill 80 MB.
 */
class GrowingDictionary extends Dictionary {
  readonly #waiting = Map.groupBy(safeDictionary.split('\n'), (line) => withoutYo(/^_?([^(# ]*)/.exec(line)![1]!));

  override restoreWord(word: string): string {
    const plain = withoutYo(word);
    for (let length = 1; length <= plain.length; length++) this.#takeIn(plain.slice(0, length));
    return super.restoreWord(word);
  }

  #takeIn(stem: string): void {
    for (const line of this.#waiting.get(stem) ?? []) this.addWord(line);
    this.#waiting.delete(stem);
  }
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function withoutYo(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
