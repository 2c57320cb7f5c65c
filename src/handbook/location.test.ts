import { expect, it } from 'vitest';
import { contentPath, isKnownFolder, locatePage, nextNumber, pageUrl, questionFileName } from './location.ts';

it('читает номер, раздел и адрес вопроса из имени файла', () => {
  expect(locatePage('python-core/02-gil.md')).toEqual({
    path: 'python-core/02-gil.md', id: 'python-core/gil', kind: 'question', section: 'python-core', number: 2, slug: 'gil',
  });
  expect(locatePage('web/104-outbox.md')).toMatchObject({ number: 104, slug: 'outbox' });
});

it.each(['2-gil.md', 'gil.md', '02_gil.md', '02-GIL.md', '02-gil.mdx', '02-.md'])('у файла раздела %s нет номера', (name) => {
  expect(locatePage(`python-core/${name}`)).toMatchObject({ kind: 'question', number: undefined });
});

it('узнаёт прочие страницы', () => {
  expect(locatePage('index.mdx')).toMatchObject({ id: 'index', kind: 'page' });
  expect(locatePage('guide/index.md')).toMatchObject({ id: 'guide', kind: 'page' });
  expect(locatePage('guide/start.md')).toMatchObject({ id: 'guide/start', kind: 'page' });
  expect(locatePage('python-core/deep/02-gil.md')).toMatchObject({ kind: 'page' });
  expect(['404.md', 'roadmap/a.md', 'guid/a.md', 'python-core/deep/a.md'].map(isKnownFolder)).toEqual([true, true, false, false]);
});

it('даёт следующий номер после занятых и после банка вопросов', () => {
  expect(nextNumber([])).toBe(81);
  expect(nextNumber([2, undefined, 80])).toBe(81);
  expect(nextNumber([127, 3])).toBe(128);
  expect([questionFileName(2, 'gil'), questionFileName(104, 'outbox')]).toEqual(['02-gil.md', '104-outbox.md']);
});

it('строит адреса и находит путь внутри содержания', () => {
  expect([pageUrl('index'), pageUrl('python-core/gil')]).toEqual(['/', '/python-core/gil/']);
  expect(contentPath('C:\\site\\src\\content\\docs\\web\\30-asgi.md')).toBe('web/30-asgi.md');
  expect(contentPath('/site/src/pages/a.md')).toBeUndefined();
});
