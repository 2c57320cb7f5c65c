import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engines } from './blocks/execute.ts';
import { hashOf } from './cache.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));

/**
 * Changes whenever a check of the same text may give another result: with the checker's own sources, the installed
 * packages and the engines. Tables of src/handbook are left out: they are compared with all pages at once, which is never stored.
 * @param root the project's folder, where package-lock.json lies
 */
export function fingerprint(root: string, engines: Engines): string {
  const files = globSync(['check/**/*', 'handbook/**/*.ts'], { cwd: sources, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const versions = Object.entries(engines).map(([asked, engine]) => `${asked}=${engine.cacheKey}`).sort();
  return hashOf(...files.map((file) => readFileSync(file)), readLock(root), ...versions);
}

function readLock(root: string): Uint8Array {
  try {
    return readFileSync(join(root, 'package-lock.json'));
  } catch {
    return new Uint8Array(); // a copy of the project without the file, as in tests
  }
}
