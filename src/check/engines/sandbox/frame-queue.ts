import type { Readable } from 'node:stream';
import { parseFrame, type Frame } from './protocol.ts';

/** How long to look, once, for what arrived unseen while this process itself was busy, milliseconds. */
const GRACE = 250;

/** A moment until which one run may last. */
export class Deadline {
  #end: number;
  #extended = false;

  constructor(seconds: number) {
    this.#end = performance.now() + 1000 * seconds;
  }

  /** Milliseconds left, not below zero. */
  get left(): number {
    return Math.max(0, this.#end - performance.now());
  }

  /** Allows the grace, if it has not been allowed yet. */
  extend(): boolean {
    if (this.#extended) return false;
    this.#extended = true;
    this.#end = performance.now() + GRACE;
    return true;
  }
}

/** What can come of waiting for a frame. */
export type Item = Frame | 'garbage' | 'closed' | 'timeout';

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
  async next(deadline: Deadline): Promise<Item> {
    if (this.#items.length === 0) await this.#wait(deadline.left);
    if (this.#items.length === 0 && deadline.extend()) await this.#wait(deadline.left);
    return this.#items.shift() ?? 'timeout';
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
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
