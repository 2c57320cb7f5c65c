import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, ResultCache } from './cache.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const path = 'python-core/02-gil.md';
const file = () => join(folder, `${path}.json`);

it('отдаёт записанное по тому же ключу и не оставляет лишних файлов', () => {
  const cache = new ResultCache<{ text: string }>(folder);
  cache.write(path, 'key', { text: 'строка\nи ещё' });
  expect(cache.read(path, 'key')).toEqual({ text: 'строка\nи ещё' });
  expect(readdirSync(join(folder, 'python-core'))).toEqual(['02-gil.md.json']);
});

it('ничего не отдаёт по другому ключу, другой странице и до первой записи', () => {
  const cache = new ResultCache<number>(folder);
  expect(cache.read(path, 'key')).toBeUndefined();
  cache.write(path, 'key', 1);
  expect(cache.read(path, 'other')).toBeUndefined();
  expect(cache.read('web/01-a.md', 'key')).toBeUndefined();
});

it('не верит обрезанному, исправленному и чужому файлу', () => {
  const cache = new ResultCache<{ clean: boolean }>(folder);
  cache.write(path, 'key', { clean: false });
  const whole = readFileSync(file(), 'utf8');
  writeFileSync(file(), whole.replace('false', 'true'));
  expect(cache.read(path, 'key')).toBeUndefined();
  writeFileSync(file(), whole);
  truncateSync(file(), whole.length - 1);
  expect(cache.read(path, 'key')).toBeUndefined();
  for (const text of ['', '\n', 'key \nnull', '{}', '\0\0\0']) {
    writeFileSync(file(), text);
    expect(cache.read(path, 'key')).toBeUndefined();
  }
});

it('отдаёт снова, не сверяя с хешем, но только по тому же ключу', () => {
  const cache = new ResultCache<number>(folder);
  expect(cache.readAgain(path, 'key')).toBeUndefined();
  cache.write(path, 'key', 1);
  expect(cache.readAgain(path, 'key')).toBe(1);
  expect(cache.readAgain(path, 'ke')).toBeUndefined();
  expect(cache.readAgain(path, 'other')).toBeUndefined();
});

it('обходится без папки, в которую нельзя писать', () => {
  writeFileSync(join(folder, 'python-core'), 'это файл, а не папка');
  const cache = new ResultCache<number>(folder);
  expect(() => cache.write(path, 'key', 1)).not.toThrow();
  expect(cache.read(path, 'key')).toBeUndefined();
});

it('различает границы частей хеша', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
});
