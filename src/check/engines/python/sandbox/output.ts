const ERROR_TAIL = 4000;

/** Decodes what a block prints and counts it. */
export class Output {
  readonly #limit: number;
  readonly #send: (text: string) => void;
  readonly #full: () => void;
  #decoder = new TextDecoder();
  #length = 0;
  #errors = '';

  /**
   * @param limit UTF-16 units one block may print
   * @param send takes printed text, never more than the limit in all
   * @param full called when the block prints more
   */
  constructor(limit: number, send: (text: string) => void, full: () => void) {
    this.#limit = limit;
    this.#send = send;
    this.#full = full;
  }

  /** Forgets the block before. */
  begin(): void {
    this.#decoder = new TextDecoder();
    this.#length = 0;
    this.#errors = '';
  }

  write(bytes: Uint8Array): void {
    const text = this.#decoder.decode(bytes, { stream: true });
    const room = this.#limit - this.#length;
    this.#length += text.length;
    if (text && room > 0) this.#send(text.slice(0, room));
    if (text.length > room) this.#full();
  }

  /** Sends what is left of an incomplete character. */
  flush(): void {
    const rest = this.#decoder.decode();
    if (rest) this.#send(rest);
  }

  /** Errors are not part of what a page shows; the last ones are kept to explain a crash. */
  writeError(bytes: Uint8Array): void {
    this.#errors = (this.#errors + new TextDecoder().decode(bytes.slice(-ERROR_TAIL))).slice(-ERROR_TAIL);
  }

  /** The last words of an interpreter that gave up. */
  get fatalError(): string | undefined {
    return /^Fatal Python error: .*$/m.exec(this.#errors)?.[0];
  }
}
