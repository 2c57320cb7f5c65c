import { join } from 'node:path';
import type { Engines } from '../blocks/execute.ts';
import { createPythonEngine } from './python/index.ts';

/**
 * Everything that executes blocks, by what a block asks for. Engines start when they first run something; whoever makes
 * them closes them, see {@link closeEngines}.
 * @param cacheDir absolute path of a folder where engines keep what is slow to prepare
 */
export function createEngines(cacheDir: string): Engines {
  return {
    python: createPythonEngine({ cacheDir: join(cacheDir, 'python') }),
  };
}

/** Ends what the engines have started. */
export async function closeEngines(engines: Engines): Promise<void> {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
}
