import type { Readable } from 'node:stream';
import { parseFrame, type Frame } from './protocol.ts';

/** After a deadline, how long to look for what has arrived unseen while this process itself was busy, milliseconds. */
const GRACE = 250;

type Item = Frame | 'garbage' | 'closed';

/** The frames a sandbox sends, to be taken one by one. */
export class FrameQueue {
  readonly #longest: number;
  readonly #items: Item[] = [];
  #partial = '';
  #wake: (() => void) | undefined;

  /** @param longest UTF-16 units a frame may have; a longer one is garbage */
  constructor(stream: Readable, longest: number) {
    this.#longest = longest;
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => this.#take(text));
    stream.on('close', () => this.#add('closed'));
  }

  /** The next frame; `'garbage'` for anything else that was sent, `'closed'` when there will be no more. */
  async next(seconds: number): Promise<Item | 'timeout'> {
    if (this.#items.length === 0) await this.#wait(1000 * seconds);
    if (this.#items.length === 0) await this.#wait(GRACE);
    return this.#items.shift() ?? 'timeout';
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, milliseconds));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #take(text: string): void {
    const lines = (this.#partial + text).split('\n');
    this.#partial = lines.pop() ?? '';
    for (const line of lines) this.#add(line.length > this.#longest ? 'garbage' : (parseFrame(line) ?? 'garbage'));
    if (this.#partial.length > this.#longest) {
      this.#partial = '';
      this.#add('garbage');
    }
  }

  #add(item: Item): void {
    this.#items.push(item);
    this.#wake?.();
  }
}
