import { join } from 'node:path';
import type { Engines } from '../blocks/execute.ts';
import { environments } from '../../handbook/block-words.ts';
import { availability, createCpythonEngine, createEnvironments, findPython } from './cpython/index.ts';
import { createPythonEngine } from './python/index.ts';
import { createSqlEngine } from './sql/index.ts';

/**
 * Everything that executes blocks, by what a block asks for. Engines start when they first run something; whoever makes
 * them closes them, see {@link closeEngines}.
 * @param cacheDir absolute path of a folder where engines keep what is slow to prepare
 */
export function createEngines(cacheDir: string): Engines {
  return {
    python: createPythonEngine({ cacheDir: join(cacheDir, 'python') }),
    sql: createSqlEngine({ cacheDir: join(cacheDir, 'sql') }),
  };
}

/**
 * The same and the second tier: blocks with `env=…` run on a CPython of this machine, with its packages installed first if
 * need be. **Native code: only for pages whose authors are trusted, or where there is nothing to lose.** What is missing
 * here (interpreter, network) is told and left out.
 * @param onProgress takes lines for a person, in Russian
 */
export async function createAllEngines(cacheDir: string, onProgress: (line: string) => void): Promise<Engines> {
  const python = await findPython();
  const created = await createEnvironments({ python, cacheDir, onProgress });
  if (!created.available) onProgress(`Примеры с пакетами не выполнены: ${created.reason}`);
  const ready = python ? environments.filter((env) => availability(env, { python, cacheDir }).available) : [];
  const native = ready.map((env) => [`python env=${env}`, createCpythonEngine({ env, python: python!, cacheDir })] as const);
  return { ...createEngines(cacheDir), ...Object.fromEntries(native) };
}

/** Ends what the engines have started. */
export async function closeEngines(engines: Engines): Promise<void> {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
}
