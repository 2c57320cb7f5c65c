import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../../src/site.ts';

const files = globSync('**/*.{html,css}', { cwd: 'dist' }).map((path) => path.replaceAll('\\', '/'));
const textOf = new Map(files.map((file) => [file, readFileSync(`dist/${file}`, 'utf8')]));
const decode = (text: string) => decodeURI(text.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

/** Addresses on this site that a built file names: links and what it loads, with their anchors. */
function addresses(file: string): string[] {
  const text = textOf.get(file)!;
  const found = text.matchAll(file.endsWith('.css') ? /url\(["']?([^)"']+)/g : /<[a-z]+\s[^<>]*?\b(?:href|src)="([^"]*)"/g);
  return [...new Set([...found].map(([, url]) => decode(url!)))].filter((url) => !/^[a-z]+:/i.test(url));
}

/** The file that a host gives for an address; undefined outside of the base path. */
function fileAt(address: string): string | undefined {
  if (!address.startsWith(site.base)) return undefined;
  const path = address.slice(site.base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const anchors = new Map(
  files.map((file) => [file, new Set([...textOf.get(file)!.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => decode(id!)))]),
);

test('every address in the built site lies under the base path and leads to a file, every anchor to an element', () => {
  const lost = files.flatMap((file) =>
    addresses(file).flatMap((url) => {
      const [path, anchor] = url.split('#') as [string, string?];
      const here = site.base + file.replace(/(^|\/)index\.html$/, '$1');
      const target = path === '' ? file : fileAt(posix.resolve(posix.dirname(`${here}x`), path.split('?')[0]!) + (/\/(?:$|\?)/.test(path) ? '/' : ''));
      const missing = target === undefined || !existsSync(`dist/${target}`) || (anchor && anchors.has(target) && !anchors.get(target)!.has(anchor));
      return missing ? [`${file}: ${url}`] : [];
    }),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});
