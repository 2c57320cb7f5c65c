import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes with the code of an engine; its tests do not count.
 * @param folder the engine's folder, absolute
 * @param except files of it that do not influence how a block runs, as paths inside the folder
 */
export function sourcesHash(folder: string, except: readonly string[] = []): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => /(?<!\.test)\.(ts|py)$/.test(name) && !except.includes(name)).sort();
  for (const file of sources) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
