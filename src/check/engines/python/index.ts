import { availableParallelism } from 'node:os';
import type { BlockOutcome, Engine, RunnableBlock } from '../engine.ts';
import { buildInfo } from './build-info.ts';
import { cachedImage } from './image-cache.ts';
import { SandboxPool } from './pool.ts';
import type { BootRequest } from './protocol.ts';
import { runPage } from './run-page.ts';
import { buildImage, SandboxProcess } from './sandbox-process.ts';

export interface PythonEngineOptions {
  /** Processes that run at the same time; the number of cores when not given. */
  workers?: number;
  /** Per block, wall-clock seconds. */
  timeLimitSeconds?: number;
  /** Per block, bytes of WebAssembly memory, of which the interpreter itself takes about 30 MB. */
  memoryLimitBytes?: number;
  /** Per block, UTF-16 units of standard output. */
  outputLimitChars?: number;
  /** Where the memory image of a prepared interpreter is kept (30 MB). */
  cacheDir: string;
}

/**
 * Runs Python in CPython compiled to WebAssembly, in processes that can reach nothing: neither files, network,
 * environment nor JavaScript. Each block without `continues` starts from the same fresh interpreter.
 * Processes start with the first page and end with `close()`.
 */
export function createPythonEngine(options: PythonEngineOptions): Engine {
  const { cacheDir, workers = availableParallelism(), timeLimitSeconds = 10 } = options;
  const { memoryLimitBytes = 512 * 2 ** 20, outputLimitChars = 100_000 } = options;
  const build = buildInfo();
  const limits = { memoryBytes: memoryLimitBytes, outputChars: outputLimitChars };
  const boot: BootRequest = { pyodide: build.pyodide, image: null, limits };
  const pool = new SandboxPool(workers, async () => {
    image ??= cachedImage(cacheDir, build.key, () => buildImage(boot));
    return SandboxProcess.start({ ...boot, image: await image });
  });
  let image: Promise<string> | undefined;
  return {
    name: 'Python',
    version: build.python,
    cacheKey: [build.key, timeLimitSeconds, memoryLimitBytes, outputLimitChars].join('-'),
    run: (blocks: RunnableBlock[]): Promise<BlockOutcome[]> => runPage(blocks, pool, { ...limits, seconds: timeLimitSeconds }),
    close: () => pool.close(),
  };
}
