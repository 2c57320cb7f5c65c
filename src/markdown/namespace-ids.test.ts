import { expect, test } from 'vitest';
import { namespaceIds } from './namespace-ids.ts';

test.each([
  ['<h2 id="basic">', '<h2 id="gil-basic">'],
  ['<a class="anchor" href="#q1">', '<a class="anchor" href="#gil-q1">'],
  ['<path marker-end="url(#d1-arrow)">', '<path marker-end="url(#gil-d1-arrow)">'],
  ['<a aria-describedby="a b">', '<a aria-describedby="gil-a gil-b">'],
  ['<a href="/web/drf/#q1" data-id="x">', '<a href="/web/drf/#q1" data-id="x">'],
  ['<code>&lt;a id="x" href="#y"></code> id="z"', '<code>&lt;a id="x" href="#y"></code> id="z"'],
])('%s', (html, expected) => {
  expect(namespaceIds(html, 'gil-')).toBe(expected);
});
