import { expect, it } from 'vitest';
import { parsePage } from './page.ts';

const source = `---
title: Вопрос
---

Короткий ответ.

## Базовый ответ

Текст.

### Подраздел

Текст.

### Подраздел

Текст.

## Углубляющие вопросы

Вступление.

### Первый?

Ответ.

#### Внутри ответа

Ещё ответ.

### Второй?

- Ответ списком.

## Другой раздел

:::note
### Во врезке
:::
`;

it('делит вопрос на части по заголовкам', () => {
  const { outline } = parsePage('python-core/02-gil.md', source);
  expect(outline.lead).toHaveLength(1);
  expect(outline.sections.map(({ heading, part }) => [heading.text, part?.id])).toEqual([
    ['Базовый ответ', 'basic'],
    ['Углубляющие вопросы', 'deeper'],
    ['Другой раздел', undefined],
  ]);
  expect(outline.deepening.map(({ order, heading, answer }) => [order, heading.text, answer.length])).toEqual([
    [1, 'Первый?', 3],
    [2, 'Второй?', 1],
  ]);
});

it('даёт разделам и углубляющим вопросам короткие якоря, остальным — их текст', () => {
  const { outline } = parsePage('python-core/02-gil.md', source);
  expect(outline.headings.map(({ anchor }) => anchor)).toEqual([
    'basic', 'подраздел', 'подраздел-1', 'deeper', 'q1', 'внутри-ответа', 'q2', 'другой-раздел', 'во-врезке',
  ]);
});

it('на прочих страницах не знает частей вопроса', () => {
  const { outline } = parsePage('guide/start.md', source);
  expect(outline.deepening).toEqual([]);
  expect(outline.headings[0]!.anchor).toBe('базовый-ответ');
  expect(outline.sections.every(({ part }) => part === undefined)).toBe(true);
});
