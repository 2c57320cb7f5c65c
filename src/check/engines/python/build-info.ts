import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sourcesHash } from '../sources-hash.ts';

/** Where the code lies that a sandbox process runs: it may read these folders. */
export const codeFolders = [import.meta.dirname, join(import.meta.dirname, '../sandbox')];

/** What the engine is made of. */
export interface BuildInfo {
  /** Folder of the `pyodide` package. */
  pyodide: string;
  /** Version of the language, «3.14». */
  python: string;
  /** Changes with the Pyodide build and with the engine's own sources. */
  key: string;
}

/** @throws Error when the `pyodide` package is not installed */
export function buildInfo(): BuildInfo {
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const { version } = JSON.parse(readFileSync(join(pyodide, 'package.json'), 'utf8')) as { version: string };
  const { info } = JSON.parse(readFileSync(join(pyodide, 'pyodide-lock.json'), 'utf8')) as {
    info: { python: string };
  };
  const key = [version, ...codeFolders.map((folder) => sourcesHash(folder, ['ruff.ts', 'ruff-messages.ts']))].join('-');
  return { pyodide, python: info.python.split('.', 2).join('.'), key };
}
