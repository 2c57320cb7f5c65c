import { availableParallelism } from 'node:os';
import type { Engine } from '../engine.ts';
import { cachedImage } from '../sandbox/image-cache.ts';
import { SandboxPool } from '../sandbox/pool.ts';
import { prepare, SandboxProcess } from '../sandbox/process.ts';
import { buildInfo } from './build-info.ts';
import type { BootRequest } from './requests.ts';
import { runPage } from './run-page.ts';
import { startPython } from './start.ts';

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
 * Runs Python in CPython compiled to WebAssembly. Each block without `continues` starts from the same memory, in which
 * nothing of other blocks is left. Processes start with the first page and end with `close()`.
 *
 * Hostile code has three walls before it, each of which would do: WebAssembly, which may call only what
 * `sandbox/realm/imports.ts` allows; a JavaScript realm that holds nothing but the language (`sandbox/realm.ts`);
 * a process without permissions (`sandboxFlags`). What it can do is spend its limits and spoil its own outcome.
 */
export function createPythonEngine(options: PythonEngineOptions): Engine {
  const { cacheDir, workers = availableParallelism(), timeLimitSeconds = 10 } = options;
  const { memoryLimitBytes = 512 * 2 ** 20, outputLimitChars = 100_000 } = options;
  const build = buildInfo();
  const limits = { memoryBytes: memoryLimitBytes, outputChars: outputLimitChars };
  const boot: BootRequest = { pyodide: build.pyodide, image: null, limits };
  let image: Promise<string> | undefined;
  const pool = new SandboxPool(workers, async () => {
    image ??= cachedImage(cacheDir, build.key, () => prepare(startPython(boot)));
    return SandboxProcess.start(startPython({ ...boot, image: await image }), outputLimitChars);
  });
  return {
    name: 'Python',
    version: build.python,
    cacheKey: [build.key, timeLimitSeconds, memoryLimitBytes, outputLimitChars].join('-'),
    prepare: () => void pool.use((process) => process()).catch(() => undefined), // a run meets the same failure and tells it
    run: (blocks) => runPage(blocks, pool, { ...limits, seconds: timeLimitSeconds }),
    close: () => pool.close(),
  };
}
