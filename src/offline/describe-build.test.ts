import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isCore, isPage } from './build.ts';
import { describeBuild } from './describe-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text = name): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const describeFolder = () => describeBuild(folder, '2026-05-04');

test('a page is known by its address; what nobody reads is left out', async () => {
  const read = ['index.html', 'web/drf/index.html', '_astro/site.css', 'search/vocabulary.json', 'pagefind/pagefind.js', 'pagefind/wasm.ru.pagefind'];
  const notRead = ['404.html', 'robots.txt', 'rss.xml', '_headers', 'sw.js', 'web/drf/index.md', 'web/print/index.html', 'icons/192.png', 'og/web/drf.png', 'pagefind/pagefind-ui.js', 'pagefind/wasm.unknown.pagefind'];
  for (const name of [...read, ...notRead]) write(name);
  const paths = (await describeFolder()).files.map(({ path }) => path);
  expect(paths.sort()).toEqual(['', '_astro/site.css', 'pagefind/pagefind.js', 'pagefind/wasm.ru.pagefind', 'search/vocabulary.json', 'web/drf/']);
  expect(paths.filter(isPage)).toEqual(['', 'web/drf/']);
  expect(paths.filter(isCore)).toEqual(['', '_astro/site.css']);
});

test('the size is what goes over the network: text is compressed, fonts and the search index are already', async () => {
  const text = 'слово '.repeat(500);
  write('index.html', text);
  write('_astro/font.woff2', text);
  const { files } = await describeFolder();
  expect(files.map(({ path, size }) => [path, size])).toEqual([['_astro/font.woff2', Buffer.byteLength(text)], ['', gzipSync(text).length]]);
});

test('the same files make the same build; another content, another name or one file less make another', async () => {
  write('index.html', 'a');
  write('levels/index.html', 'b');
  const first = await describeFolder();
  expect(await describeFolder()).toEqual(first);
  write('levels/index.html', 'c');
  const changed = await describeFolder();
  rmSync(join(folder, 'levels'), { recursive: true });
  const smaller = await describeFolder();
  write('other/index.html', 'b');
  expect(new Set([first, changed, smaller, await describeFolder()].map(({ id }) => id)).size).toBe(4);
});
