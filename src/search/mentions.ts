/**
 * A Bloom filter: which words some page has in its text, in fifteen bits a word. It never denies a word that is there and
 * takes about one foreign word in a thousand for one.
 * @see https://doi.org/10.1145/362686.362692 Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors
 */
export class Mentions {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  static of(words: readonly string[]): Mentions {
    const mentions = new Mentions(new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / 8))));
    for (const word of words) for (const bit of mentions.#places(word)) mentions.#bits[bit >> 3]! |= 1 << (bit & 7);
    return mentions;
  }

  static parse(base64: string): Mentions {
    return new Mentions(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  }

  toString(): string {
    return btoa(String.fromCharCode(...this.#bits));
  }

  has(word: string): boolean {
    return this.#places(word).every((bit) => (this.#bits[bit >> 3]! & (1 << (bit & 7))) !== 0);
  }

  #places(word: string): number[] {
    const [first, second] = [hash(word, 0x811c9dc5), hash(word, 0x9747b28c)];
    return Array.from({ length: HASHES }, (_, n) => ((first + n * second) >>> 0) % (8 * this.#bits.length));
  }
}

const BITS_A_WORD = 15;
const HASHES = 10;

/** FNV-1a over UTF-16 units. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
