import { expect, test } from 'vitest';
import { parsePage } from '../handbook/page.ts';
import { copyOf } from './multiply.ts';

const gil = {
  path: 'python-core/02-gil.md',
  text: '---\ntitle: "Что такое «GIL»: замок?"\nrelated: [web/drf, web/drf-views]\n---\n\n[раз](/web/drf/#q1), [два](/web/drf-views/), [три](/guide/start/), `web/drf.py`\n',
};
const paths = [gil.path, 'web/90-drf.md', 'web/127-drf-views.md'];

test('a copy has a number, an address and a title of its own', () => {
  const { path, text } = copyOf(paths, 2).file(gil);
  const page = parsePage(path, text);
  expect(page).toMatchObject({ id: 'python-core/gil-copy-2', number: 2 + 2 * 127, kind: 'question' });
  expect(page.frontmatter.data.title).toBe('Копия 2. Что такое «GIL»: замок?');
});

test('copies are linked with one another, and with pages that are no questions as before', () => {
  const { path, text } = copyOf(paths, 1).file(gil);
  const page = parsePage(path, text);
  expect(page.frontmatter.data.related).toEqual(['web/drf-copy-1', 'web/drf-views-copy-1']);
  expect(page.links.map(({ url }) => url)).toEqual(['/web/drf-copy-1/#q1', '/web/drf-views-copy-1/', '/guide/start/']);
});

test('no two pages of several copies share a path', () => {
  const all = [1, 2, 3].flatMap((index) => paths.map(copyOf(paths, index).path));
  expect(new Set([...all, ...paths]).size).toBe(12);
});
