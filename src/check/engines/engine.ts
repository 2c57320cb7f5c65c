/** A block handed to an engine. */
export interface RunnableBlock {
  code: string;
  /** Runs in the namespace (or session) that the previous block left. */
  continues: boolean;
}

/** How the run of one block ended. `stdout` holds what was printed until then. */
export type BlockOutcome =
  | { status: 'ok'; stdout: string }
  /** An exception (or an SQL error) left the block. Line and column count from 1 inside the block. */
  | { status: 'raised'; stdout: string; type: string; bases: string[]; message: string; line: number; column?: number }
  /** A limit was exceeded; `limit` is in seconds, bytes or characters, as the kind says. */
  | { status: 'limit'; stdout: string; kind: 'time' | 'memory' | 'output'; limit: number }
  /** The program ended the interpreter, or the interpreter died. */
  | { status: 'exited' | 'crashed'; stdout: string; message: string }
  /** Was not run because the block it continues did not finish. */
  | { status: 'skipped'; stdout: string };

/**
 * Executes the blocks of one page, in order, isolated from every other page.
 * A block that misbehaves costs its own outcome and nothing else.
 */
export interface Engine {
  /** What the reader knows it by: «Python». */
  readonly name: string;
  /** The language version the proof badge names: «3.14». */
  readonly version: string;
  /** Changes whenever a run may give another result (engine build, limits, the engine's own code): part of the cache key. */
  readonly cacheKey: string;
  /** Begins what is slow to start and nearly always needed, so that the first run need not wait for it; never fails. */
  prepare?(): void;
  run(blocks: RunnableBlock[]): Promise<BlockOutcome[]>;
  close(): Promise<void>;
}

/** Type of the outcome of a test file in which tests failed: what the word `fails` declares. */
export const TESTS_FAILED = 'TestsFailed';
