import { expect, test } from 'vitest';
import { pack, unpack } from './packing.ts';
import type { VocabularyPage } from './vocabulary.ts';

const question: VocabularyPage = {
  id: 'web/drf', title: 'Что такое DRF?', description: 'Строка | и «ещё».', number: 27, level: 'middle', section: 'web', aliases: ['drf', 'джанго рест'],
  situations: ['поменя копи'], tags: ['DRF'], parts: ['Зачем?', ['C++ и «потоки»', 'c-и-потоки'], 'Когда?'], deepening: 2, keywords: ['a'],
};
const hub: VocabularyPage = { id: 'web', title: 'Веб', description: '', aliases: [], situations: [], tags: [], parts: [], keywords: [] };

test('what is unpacked is what was packed', () => {
  const vocabulary = { pages: [question, hub, { ...hub, id: 'guide/start', parts: ['Начало'] }], mentions: 'AAA=' };
  expect(unpack(pack(vocabulary))).toEqual(vocabulary);
});

test('a title of several lines becomes one', () => {
  expect(unpack(pack({ pages: [{ ...hub, title: 'Две\n\nстроки' }], mentions: '' })).pages[0]!.title).toBe('Две строки');
});
