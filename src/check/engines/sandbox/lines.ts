import { readSync, writeSync } from 'node:fs';

/** Reads lines from a file descriptor, waiting for each. */
export class LineReader {
  readonly #fd: number;
  readonly #chunk = Buffer.alloc(65_536);
  #pending = Buffer.alloc(0);

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** The next line without its end; `undefined` when there will be none. */
  next(): string | undefined {
    for (;;) {
      const end = this.#pending.indexOf('\n');
      if (end >= 0) {
        const line = this.#pending.toString('utf8', 0, end);
        this.#pending = this.#pending.subarray(end + 1);
        return line;
      }
      const length = whenReady(() => readSync(this.#fd, this.#chunk));
      if (length === 0) return undefined;
      this.#pending = Buffer.concat([this.#pending, this.#chunk.subarray(0, length)]);
    }
  }
}

/** Writes all bytes, waiting until they are taken. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += whenReady(() => writeSync(fd, bytes, done));
}

/** Repeats a call while the other side of the pipe is not ready. */
function whenReady(call: () => number): number {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return call();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EOF') return 0;
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(clock, 0, 0, 1);
    }
  }
}
