import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN_FOLDER = dirname(fileURLToPath(import.meta.url));

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
  const hash = createHash('sha256').update(version);
  for (const file of sources()) hash.update(file).update(readFileSync(join(OWN_FOLDER, file)));
  return { pyodide, python: info.python.split('.', 2).join('.'), key: hash.digest('hex').slice(0, 16) };
}

/** What influences how a block runs. */
function sources(): string[] {
  const files = readdirSync(OWN_FOLDER, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.(ts|py)$/.test(file) && !/(^ruff|\.test)\.ts$/.test(file)).sort();
}
