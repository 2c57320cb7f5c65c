import { describe, expect, test, vi } from 'vitest';
import { createSearch } from './engine.ts';
import { Mentions } from './mentions.ts';
import type { VocabularyPage } from './vocabulary.ts';

function question(number: number, id: string, title: string, changes: Partial<VocabularyPage> = {}): VocabularyPage {
  const section = id.split('/')[0]!;
  return { id, title, description: '', number, level: 'middle', section, aliases: [], situations: [], tags: [], parts: [], keywords: [], ...changes };
}

const pages: VocabularyPage[] = [
  question(11, 'python-advanced/decorators', 'Что такое декоратор?', { parts: ['Как написать декоратор с параметрами?', 'Что делает functools.wraps?'], deepening: 0 }),
  question(2, 'python-core/gil', 'Что такое GIL?', { aliases: ['гил'], parts: ['Как обойти GIL?'], deepening: 0 }),
  question(3, 'python-core/garbage-collection', 'Как работает сборщик мусора?', { parts: ['Циклические ссылки'] }),
  question(18, 'python-advanced/imports', 'Как устроен импорт?', { parts: ['Циклический импорт'], level: 'junior' }),
  question(40, 'databases/sqlalchemy', 'Как работать с SQLAlchemy?', { aliases: ['алхимия'] }),
  question(31, 'web/pydantic', 'Зачем нужен Pydantic?'),
  question(17, 'python-advanced/mro', 'Как работает MRO?'),
  question(6, 'python-core/descriptors', 'Что такое дескриптор?'),
  { id: 'python-core', title: 'Основы Python: декоратор, GIL', description: '', aliases: [], situations: [], tags: [], parts: [], keywords: [] },
];
const fullText = { find: vi.fn(async (query: string) => new Map(query.includes('tzdata') ? [['/python-core/gil/', 1]] : [])) };
const search = createSearch({ pages, mentions: String(Mentions.of(['tzdata'])) }, fullText);
const numbers = async (query: string, options = {}) => (await search(query, options)).results.map(({ number }) => number);

test.each([
  ['an inflected word', 'декораторами', 11],
  ['the other keyboard layout, Latin', 'ltrjhfnjh', 11],
  ['the other keyboard layout, Cyrillic', 'пшд', 2],
  ['translit', 'dekorator', 11],
  ['what is heard', 'пайдантик', 31],
  ['a typo', 'дескрпитор', 6],
  ['slang', 'алхимию', 40],
  ['an English name of a Russian term', 'garbage collector', 3],
  ['a name of several words', 'порядок разрешения методов', 17],
  ['a name of several words in another language', 'garbage collection', 3],
  ['a typo in a long form', 'дескрипотрами', 6],
  ['a typo in a name with a number', 'pydnatic2', 31],
  ['a question', 'зачем вообще нужен этот GIL', 2],
  ['the beginning of a word', 'дескр', 6],
])('%s: %s', async (_what, query, number) => {
  expect((await numbers(query))[0]).toBe(number);
});

test.each(['ипотека', 'рецепт борща', 'zzzzqqqq', '', '…'])('nothing answers %j', async (query) => {
  expect(await search(query)).toMatchObject({ results: [], total: 0 });
});

test('a query whose words stand here and there only has no answer', async () => {
  expect((await search('сборщик гил импорт ипотека')).total).toBe(0);
  expect((await search('сборщик гил импорт алхимия')).total).toBe(4); // each is a subject
});

test('a name of several words counts only where all of them stand', async () => {
  expect(await numbers('garbage collection')).toEqual([3]);
});

test('a page that leads to questions stands behind them', async () => {
  expect((await search('декоратор')).results.map(({ url }) => url)).toEqual(['/python-advanced/decorators/', '/python-core/']);
});

test('two words that stand together in a heading count more than apart', async () => {
  expect((await numbers('циклические ссылки'))[0]).toBe(3);
  expect((await numbers('циклический импорт'))[0]).toBe(18);
});

test('the deepening question that answers best is the first part', async () => {
  const [page] = (await search('functools.wraps')).results;
  expect(page!.parts[0]).toMatchObject({ number: '11.2', url: '/python-advanced/decorators/#q2' });
});

describe('a correction', () => {
  test('is named', async () => {
    expect((await search('дескрпитор')).corrected).toBe('дескриптор');
    expect((await search('дескриптор')).corrected).toBeUndefined();
  });

  test('can be refused', async () => {
    expect(await search('дескрпитор', { literal: true })).toMatchObject({ total: 0 });
  });

  test('of a word far from all is not made', async () => {
    expect((await search('flutter')).total).toBe(0);
  });
});

test('words that come near are offered when nothing is found', async () => {
  expect((await search('дкркоратр')).near).toContain('декоратор');
});

test('section and level narrow the results', async () => {
  expect(await numbers('циклический', { level: 'junior' })).toEqual([18]);
  expect(await numbers('циклический', { section: 'python-core' })).toEqual([3]);
});

describe('the full text', () => {
  test('is asked for words that no title has, and only for those', async () => {
    fullText.find.mockClear();
    expect(await numbers('декоратор')).toContain(11);
    expect(fullText.find).not.toHaveBeenCalled();
    expect(await numbers('tzdata')).toEqual([2]);
  });

  test('is asked for an unknown identifier, which one page alone may have', async () => {
    fullText.find.mockClear();
    expect(await numbers('tzdata_path')).toEqual([2]);
    expect(await numbers('neverheard')).toEqual([]);
    expect(fullText.find.mock.calls).toEqual([['tzdata_path']]);
  });

  test('that cannot be loaded leaves what titles know, and is an error only where they know nothing', async () => {
    fullText.find.mockRejectedValueOnce(new Error('offline'));
    expect(await numbers('декоратор tzdata')).toContain(11);
    fullText.find.mockRejectedValueOnce(new Error('offline'));
    await expect(search('tzdata')).rejects.toThrow('offline');
  });

  test('tells which pages have a quoted phrase that no heading has', async () => {
    expect(await numbers('"циклические ссылки"')).toEqual([3]);
    expect(await numbers('"сборщик tzdata"')).toEqual([2]);
  });

  test('a phrase nobody has is answered by its words, and that is said', async () => {
    const outcome = await search('"ссылки циклические"');
    expect(outcome.corrected).toBe('ссылки циклические');
    expect(outcome.results[0]!.number).toBe(3);
  });
});

test('what was looked for is marked in any form', async () => {
  const [page] = (await search('декораторы')).results;
  expect(page!.title).toEqual([
    { text: 'Что такое ', hit: false },
    { text: 'декоратор', hit: true },
    { text: '?', hit: false },
  ]);
});
