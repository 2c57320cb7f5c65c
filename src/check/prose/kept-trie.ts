import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeTrie, encodeITrieToBTrie, type ITrie } from 'cspell-trie-lib';
import { hashOf } from '../cache.ts';

const SUFFIX = '.trie';
const HASH_LENGTH = 64;

/**
 * A dictionary in the form it is searched in, built once and kept in a file: the hash of the rest, then the rest.
 * A file cut short, edited or made of other sources is as good as missing; a folder that cannot be written is skipped.
 * @param sources absolute paths of the files it is built of
 */
export function keptTrie(cacheDir: string, name: string, sources: string[], build: () => ITrie): ITrie {
  const library = fileURLToPath(import.meta.resolve('cspell-trie-lib'));
  const key = hashOf(...[...sources, library].map((file) => readFileSync(file))).slice(0, 16);
  const file = `${name}-${key}${SUFFIX}`;
  const kept = readIntact(join(cacheDir, file));
  if (kept) return decodeTrie(kept);
  const bytes = encodeITrieToBTrie(build());
  keep(cacheDir, name, file, bytes);
  return decodeTrie(bytes);
}

function readIntact(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const file = readFileSync(path);
    // A copy: the trie reads 32-bit words, which must lie at multiples of four.
    const bytes = new Uint8Array(file.subarray(HASH_LENGTH));
    return file.toString('latin1', 0, HASH_LENGTH) === hashOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces what was kept under another key; a reader sees the old file or the new one, never a part. */
function keep(cacheDir: string, name: string, file: string, bytes: Uint8Array): void {
  const partial = join(cacheDir, `${file}.${process.pid}.tmp`);
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(partial, Buffer.concat([Buffer.from(hashOf(bytes), 'latin1'), bytes]));
    renameSync(partial, join(cacheDir, file));
    const old = readdirSync(cacheDir).filter((other) => other.startsWith(`${name}-`) && other !== file);
    for (const other of old) rmSync(join(cacheDir, other), { force: true });
  } catch {
    // The dictionary is at hand all the same; a part that was written is removed with the next one that is kept.
  }
}
