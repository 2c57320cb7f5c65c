import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'prepared-';
const SUFFIX = '.image';

/**
 * The file with what an engine starts from (the memory image of an interpreter, an empty database); made when it is missing or not what was once written.
 * The file is a line with the SHA-256 of the rest, then the rest.
 * @param key changes whenever another image would be built; images of other keys are removed
 * @returns its absolute path
 */
export async function cachedImage(cacheDir: string, key: string, build: () => Promise<Buffer>): Promise<string> {
  const name = `${PREFIX}${key}${SUFFIX}`;
  const path = join(cacheDir, name);
  if (await isIntact(path)) return path;
  await mkdir(cacheDir, { recursive: true });
  const image = await build();
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, Buffer.concat([Buffer.from(`${digest(image)}\n`), image]));
  await rename(temporary, path);
  await removeOthers(cacheDir, name);
  return path;
}

async function isIntact(path: string): Promise<boolean> {
  const file = await readFile(path).catch(() => undefined);
  if (!file) return false;
  const end = file.indexOf('\n');
  return end > 0 && file.toString('latin1', 0, end) === digest(file.subarray(end + 1));
}

async function removeOthers(cacheDir: string, name: string): Promise<void> {
  for (const other of await readdir(cacheDir)) {
    if (other !== name && other.startsWith(PREFIX) && other.endsWith(SUFFIX)) await rm(join(cacheDir, other));
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
