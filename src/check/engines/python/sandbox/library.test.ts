import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildInfo } from '../build-info.ts';
import { withoutFolders } from './library.ts';

const library = readFileSync(join(buildInfo().pyodide, 'python_stdlib.zip'));

/** Paths in the directory of a zip, found by the signature of its entries. */
function paths(zip: Buffer): string[] {
  const start = zip.readUInt32LE(zip.length - 6);
  const found: string[] = [];
  for (let at = start; zip.readUInt32LE(at) === 0x02014b50; ) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    found.push(zip.toString('utf8', at + 46, nameEnd));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

test('takes folders out and leaves the rest', () => {
  const before = paths(library);
  const after = paths(withoutFolders(library, ['pyodide/', '_pyodide/']));
  expect(before.length - after.length).toBeGreaterThan(10);
  expect(after).toEqual(before.filter((path) => !/^_?pyodide\//.test(path)));
  expect(after).toContain('json/__init__.py');
});

test('changes nothing when there is nothing to take', () => {
  expect(withoutFolders(library, ['nothing/']).equals(library)).toBe(true);
});

test('refuses what is no zip', () => {
  expect(() => withoutFolders(Buffer.alloc(100), [])).toThrow('no zip');
});
