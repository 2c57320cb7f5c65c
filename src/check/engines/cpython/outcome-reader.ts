import { parseFrame, type SandboxOutcome } from '../sandbox/protocol.ts';

/** How one block ended, and what it printed until then. */
export interface Ended {
  outcome: SandboxOutcome;
  stdout: string;
}

/** The outcome of a block that has interfered with its runner. */
const BROKEN: SandboxOutcome = { status: 'crashed', message: 'broken frame' };
const START = '\x1e';
/** Longest line about an outcome, bytes: its texts are limited, and JSON escapes them. */
const LONGEST_LINE = 2 ** 18;
const LINE_FEED = 10;

/** Takes apart what a guest writes: the output of each block, followed by a line with how it ended. */
export class OutcomeReader {
  /** The blocks that have ended. */
  readonly ended: Ended[] = [];
  /** The guest has said that it is about to run its first block. */
  ready = false;
  readonly #mark: Buffer;
  readonly #longest: number;
  #rest: Buffer = Buffer.alloc(0);

  /**
   * @param secret what marks the lines of the guest, unlike anything an example prints
   * @param outputChars UTF-16 units that one block may print
   */
  constructor(secret: string, outputChars: number) {
    this.#mark = Buffer.from(START + secret);
    // A UTF-16 unit takes three bytes at most.
    this.#longest = 3 * outputChars + LONGEST_LINE;
  }

  /** @returns whether a block has begun, or printed more than it may for certain */
  take(chunk: Buffer): 'more' | 'next-block' | 'too-much' {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    let begun = false;
    while (this.#takeLine()) begun = true;
    if (this.#rest.length > this.#longest) return 'too-much';
    return begun ? 'next-block' : 'more';
  }

  /** What was printed after the last line of the guest. */
  get rest(): string {
    return this.#rest.toString();
  }

  #takeLine(): boolean {
    const start = this.#rest.indexOf(this.#mark);
    const end = start < 0 ? -1 : this.#rest.indexOf(LINE_FEED, start);
    if (end < 0) return false;
    const stdout = this.#rest.toString('utf8', 0, start);
    const frame = parseFrame(this.#rest.toString('utf8', start + this.#mark.length, end));
    this.#rest = this.#rest.subarray(end + 1);
    if (frame?.kind === 'ready') this.ready = true;
    else this.ended.push({ stdout, outcome: frame?.kind === 'end' ? frame.outcome : BROKEN });
    return true;
  }
}
