import { expect, test } from 'vitest';
import { parsePage } from '../handbook/page.ts';
import { document, linkItem, markText, pageText } from './markdown.ts';

const text = (body: string) =>
  pageText(
    body,
    markText(parsePage('python-core/90-example.md', body)),
    (id) => `/base/${id ? `${id}/` : ''}index.md`,
    (path) => `/base/${path}`,
  );

test('leaves the text as it is', () => {
  expect(text('Ответ со *словом*.\n\n```python run="нет"\nprint("/web/")\n```')).toBe('Ответ со *словом*.\n\n```python run="нет"\nprint("/web/")\n```');
});

test('leads links to Markdown versions, whatever their text', () => {
  expect(text('[/web/wsgi/](/web/wsgi/#q2 "Сервер") и [`код`](/web/wsgi/), [тут](#q1), [там](https://example.org/web/), [домой](/)')).toBe(
    '[/web/wsgi/](/base/web/wsgi/index.md#q2 "Сервер") и [`код`](/base/web/wsgi/index.md), [тут](#q1), [там](https://example.org/web/), [домой](/base/index.md)',
  );
  expect(text('[тут][там]\n\n[там]: /web/wsgi/')).toContain('[там]: /base/web/wsgi/index.md');
});

test('leads to files of the site where they are', () => {
  expect(text('![Схема](/images/a.svg)')).toBe('![Схема](/base/images/a.svg)');
});

test('numbers deepening questions', () => {
  expect(text('## Углубляющие вопросы\n\n### Почему?\n\nПотому.\n\n### `Как`?\n\nТак.')).toBe(
    '## Углубляющие вопросы\n\n### 90.1. Почему?\n\nПотому.\n\n### 90.2. `Как`?\n\nТак.',
  );
});

test('a document has one heading of the first level, a summary and facts', () => {
  expect(document({ title: 'GIL', description: 'Мьютекс.', facts: [['Уровень', 'Middle']] }, 'Текст.')).toBe(
    '# GIL\n\n> Мьютекс.\n\n- Уровень: Middle\n\nТекст.\n',
  );
  expect(linkItem('Что делает `[]`?', '/a/index.md', 'Список.')).toBe('- [Что делает `\\[\\]`?](/a/index.md): Список.');
});
