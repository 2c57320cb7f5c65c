import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { TESTS_FAILED, type BlockOutcome, type Engine, type RunnableBlock } from '../engine.ts';
import { sourcesHash } from '../sources-hash.ts';
import type { Python } from './discover.ts';
import { interpreterOf, requirementsHash, type EnvironmentOptions } from './environments.ts';
import { runGuest, type Ending } from './guest-process.ts';
import type { Limits } from './limits.ts';
import { OutcomeReader, type Ended } from './outcome-reader.ts';

const OWN_FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface CpythonEngineOptions extends Partial<Limits>, EnvironmentOptions {
  /** `cpython` for the standard library alone, `pytest` to have the blocks run by pytest, else a name from the list. */
  env: string;
}

/**
 * Runs Python on a CPython of this machine: each chain of blocks (one without `continues` and those that continue it)
 * as one program in a process of its own, which `runGuest` keeps from the machine as far as the system allows.
 * **This is native code: run only what was asked for.** A `MemoryError` is outcome `limit`, whoever raised it.
 *
 * With `env: 'pytest'` a chain is a test file that grows block by block and is run anew after each one. Its standard
 * output is pytest's summary without times and paths: `FAILED test_total[0-1] - assert 0 == 1` for each test that
 * failed (`ERROR …` for a broken fixture), then the counts, `1 failed, 2 passed` or `no tests ran`. Failed tests are
 * outcome `raised` with type {@link TESTS_FAILED}; a file that cannot be imported raises its own exception.
 */
export function createCpythonEngine(options: CpythonEngineOptions): Engine {
  const { env, python, timeLimitSeconds = 20, memoryLimitBytes = 2 * 2 ** 30, outputLimitChars = 100_000 } = options;
  const limits = { timeLimitSeconds, memoryLimitBytes, outputLimitChars };
  const environment = env === 'cpython' ? [env] : [env === 'pytest' ? env : 'packages', requirementsHash(options)];
  return {
    name: 'CPython',
    version: minor(python),
    cacheKey: [python.version, ...environment, ...Object.values(limits), sourcesHash(OWN_FOLDER)].join('-'),
    async run(blocks) {
      const outcomes: BlockOutcome[] = [];
      for (const chain of chains(blocks)) outcomes.push(...(await runChain(chain, options, limits)));
      return outcomes;
    },
    close: async () => undefined,
  };
}

function minor({ version }: Python): string {
  return version.split('.', 2).join('.');
}

/** The code of blocks that belong together. */
function chains(blocks: RunnableBlock[]): string[][] {
  const result: string[][] = [];
  for (const { code, continues } of blocks) {
    const last = result.at(-1);
    if (continues && last) last.push(code);
    else result.push([code]);
  }
  return result;
}

async function runChain(chain: string[], options: CpythonEngineOptions, limits: Limits): Promise<BlockOutcome[]> {
  if (options.env !== 'pytest') return runProgram(chain, chain.length, options, limits);
  const outcomes: BlockOutcome[] = [];
  for (const index of chain.keys()) outcomes.push(...(await runProgram(chain.slice(0, index + 1), 1, options, limits)));
  return outcomes;
}

/** @param count how many outcomes the program sends */
async function runProgram(
  blocks: string[],
  count: number,
  options: CpythonEngineOptions,
  limits: Limits,
): Promise<BlockOutcome[]> {
  const secret = randomBytes(16).toString('hex');
  const reader = new OutcomeReader(secret, limits.outputLimitChars);
  const ending = await runGuest({
    ...interpreterOf(options.env, options),
    limits,
    blocks: count,
    input: JSON.stringify({ secret, tests: options.env === 'pytest', blocks }),
    receive: (chunk) => reader.take(chunk),
  });
  const reason = `${ending.failure?.text ?? ending.limit}\n${ending.stderr}`;
  if (!reader.ready) throw new Error(`CPython did not start: ${reason}`);
  return outcomesOf(reader, ending, count).map((ended) => within(ended, limits));
}

interface Result {
  outcome: Ended['outcome'] | { status: 'skipped' } | { status: 'limit'; kind: 'time' };
  stdout: string;
}

/** What an ending means for the block that was running, or for the last one when all have run. */
function outcomesOf({ ended, rest }: OutcomeReader, ending: Ending, count: number): Result[] {
  const results: Result[] = ended.slice(0, count);
  const last = results.at(-1);
  const finished = results.length === count || last?.outcome.status === 'exited';
  const failure = failureOf(ending);
  if (finished && last) results.splice(-1, 1, { outcome: failure ?? last.outcome, stdout: last.stdout + rest });
  else results.push({ outcome: failure ?? { status: 'exited', message: 'exit(0)' }, stdout: rest });
  while (results.length < count) results.push({ outcome: { status: 'skipped' }, stdout: '' });
  return results;
}

function failureOf({ limit, failure }: Ending): Result['outcome'] | undefined {
  if (limit) return { status: 'limit', kind: limit };
  return failure && { status: failure.by === 'signal' ? 'crashed' : 'exited', message: failure.text };
}

/** Adds the limits to an outcome and keeps to that of the output. */
function within({ outcome, stdout }: Result, limits: Limits): BlockOutcome {
  const sizes = { time: limits.timeLimitSeconds, memory: limits.memoryLimitBytes, output: limits.outputLimitChars };
  const shown = stdout.slice(0, sizes.output);
  if (outcome.status === 'limit') return { ...outcome, limit: sizes[outcome.kind], stdout: shown };
  if (shown === stdout) return { ...outcome, stdout };
  return { status: 'limit', kind: 'output', limit: sizes.output, stdout: shown };
}
