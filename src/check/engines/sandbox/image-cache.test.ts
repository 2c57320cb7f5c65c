import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedImage } from './image-cache.ts';

let folder: string;
let built: number;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'glubzhe-image-')), 'cache');
  built = 0;
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const build = async () => Buffer.from(`image ${++built}`);

test('an image is built once', async () => {
  const path = await cachedImage(folder, 'key', build);
  expect(await cachedImage(folder, 'key', build)).toBe(path);
  expect(built).toBe(1);
  expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\nimage 1$/);
});

test('an image of another key takes the place of the old one', async () => {
  await cachedImage(folder, 'old', build);
  await cachedImage(folder, 'new', build);
  expect(readdirSync(folder)).toEqual(['prepared-new.image']);
});

test.each<[string, (path: string) => void]>([
  ['changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('image', 'evil!'))],
  ['shortened', (path) => truncateSync(path, 70)],
  ['empty', (path) => truncateSync(path, 0)],
  ['without a digest', (path) => writeFileSync(path, 'image')],
])('an image that is %s is built again', async (_, damage) => {
  const path = await cachedImage(folder, 'key', build);
  damage(path);
  expect(await cachedImage(folder, 'key', build)).toBe(path);
  expect(readFileSync(path, 'utf8')).toContain('image 2');
});

test('a failure to build leaves nothing behind', async () => {
  await expect(cachedImage(folder, 'key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});
