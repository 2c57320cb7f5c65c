import { expect, test } from 'vitest';
import { parsePage } from '../handbook/page.ts';
import { Mentions } from './mentions.ts';
import { buildVocabulary, partAnchor, partText, survey } from './vocabulary.ts';

const gil = parsePage(
  'python-core/02-gil.md',
  `---
title: Что такое GIL?
description: Блокировка интерпретатора.
level: middle
tags: [GIL, потоки]
aliases: [гил]
---

Мьютекс мьютекс мьютекс.

## Базовый ответ

### C++ и «потоки»

\`\`\`python
zanzibar = 1
\`\`\`

## Углубляющие вопросы

### Зачем он?

Иногда ради счётчика счётчика счётчика ссылок.
`,
);
const other = parsePage('python-core/03-gc.md', '---\ntitle: Сборщик мусора\n---\n\nПоколения поколения, иногда.\n');
const third = parsePage('guide/start.md', '---\ntitle: Как готовиться\n---\n\nИногда.\n\n## Раздел\n');
const vocabulary = buildVocabulary([gil, other, third].map(survey), [{ id: 'python-core', title: 'Основы', description: 'О языке' }]);
const [page, , guide, hub] = vocabulary.pages;

test('a question is described by its fields', () => {
  expect(page).toMatchObject({ id: 'python-core/gil', number: 2, level: 'middle', section: 'python-core', aliases: ['гил'] });
});

test('parts have the anchors that the page gives them', () => {
  const parts = page!.parts.map((part, index) => [partText(part), partAnchor(page!, index)]);
  expect(parts).toEqual([['C++ и «потоки»', gil.outline.headings[1]!.anchor], ['Зачем он?', 'q1']]);
  expect(guide!.parts).toEqual(['Раздел']);
});

test('keywords are the words of the text that other pages do not have; code has none', () => {
  expect(page!.keywords).toEqual(expect.arrayContaining(['мьютекс', 'счетчика']));
  expect(JSON.stringify(vocabulary)).not.toContain('zanzibar');
  expect(guide!.keywords).toEqual([]);
});

test('words of several texts are known to be mentioned', () => {
  expect(Mentions.parse(vocabulary.mentions).has('иногд')).toBe(true);
  expect(Mentions.parse(vocabulary.mentions).has('мьютекс')).toBe(false);
});

test('a page that only leads to others has a title', () => {
  expect(hub).toMatchObject({ id: 'python-core', title: 'Основы', parts: [], keywords: [] });
});
