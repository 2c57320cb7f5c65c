import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measurePage, overBudget } from './page-weight.ts';

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

const site: Record<string, string> = {
  '_astro/site.css':
    'a{src:url(/base/_astro/a.woff2)}b{src:url("/base/_astro/b.woff2")}c{src:url(/base/_astro/a.woff2)}',
  '_astro/site.js': 'import{a}from"./shared.js";document.onclick=()=>import("./later.js")',
  '_astro/shared.js': 'export const a=1',
  '_astro/later.js': 'x'.repeat(9000),
  '_astro/a.woff2': 'a'.repeat(700),
  '_astro/b.woff2': 'b'.repeat(300),
};
const html =
  '<link rel="stylesheet" href="/base/_astro/site.css"><script type="module" src="/base/_astro/site.js"></script>';
const read = (file: string) => Buffer.from(site[file] ?? `no ${file}`);

test('a page weighs what it loads by itself: static imports do, later ones do not', () => {
  expect(measurePage(html, read)).toEqual({
    html: gzip(html),
    css: gzip(site['_astro/site.css']!),
    js: gzip(site['_astro/site.js']!) + gzip(site['_astro/shared.js']!),
    fonts: 1000,
    fontFiles: 2,
  });
});

test('each limit is watched', () => {
  const light = { html: 10_000, css: 5_000, js: 3_000, fonts: 80_000, fontFiles: 4 };
  expect(overBudget(light)).toEqual([]);
  expect(overBudget({ ...light, html: 32_768 })).toEqual(['HTML+CSS+JS: 40768 байт, не больше 32768']);
  expect(overBudget({ ...light, fonts: 100_001, fontFiles: 5 })).toHaveLength(2);
});
