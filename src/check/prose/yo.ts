import { Dictionary, safeDictionary } from 'eyo-kernel';

/** A word written with «е» where only «ё» can stand. */
export interface MissingYo {
  before: string;
  after: string;
  /** Position in the text, UTF-16 units. */
  index: number;
}

/** Finds the words of a text that lack their «ё»; words that exist both ways («все» and «всё») are left alone. */
export type FindMissingYo = (text: string) => MissingYo[];

/** A Russian word of a length that words have; one with a full stop inside a sentence is cut short («мед. книжка»). */
const WORD = /(?<![а-яё])[а-яё]{2,60}(?![а-яё]|\.\s*[а-яё,;:)])/giu;

export function createYo(): FindMissingYo {
  const dictionary = new GrowingDictionary();
  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: before, index }) => {
      return { before, after: dictionary.restoreWord(before), index };
    });
    return words.filter(({ before, after }) => before !== after);
  };
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

function withoutYo(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
