import { expect, test } from 'vitest';
import { FieldIndex } from '../../../src/search/field-index.ts';
import { rank } from '../../../src/search/rank.ts';
import { QueryReader } from '../../../src/search/understand.ts';
import { buildVocabulary, survey } from '../../../src/search/vocabulary.ts';
import { pages } from '../../content.ts';
import { nonsense, queriesApart, score, type Query } from '../../search/queries.ts';

// Titles, headings and situations alone, without the full text; tests/site/search.test.ts types into the dialog.
const index = new FieldIndex(buildVocabulary(pages.map(survey)));
const reader = new QueryReader(index);
const answers = (query: string) => rank(index, reader.read(query)).map(({ page }) => index.pages[page]!.number ?? 0);

/** Just under what is reached. */
const reached: Readonly<Record<string, number>> = {
  все: 0.925, 'term-ru': 0.97, 'term-en': 0.97, inflected: 0.99, typo: 0.97, layout: 0.99, translit: 0.97, slang: 0.93, identifiers: 0.92, question: 0.88, situation: 0.84,
};

test('queries written apart are answered as well as they were', () => {
  const scores = score(new Map(queriesApart.map((query): [Query, number[]] => [query, answers(query.query)])));
  for (const [kind, { mrr }] of scores) expect(mrr, kind).toBeGreaterThanOrEqual(reached[kind]!);
  expect(scores.get('все')!.five).toBeGreaterThanOrEqual(0.97);
});

test('queries about other things have no answer, but for few', () => {
  expect(nonsense.filter((query) => answers(query).length > 0).length).toBeLessThanOrEqual(8);
});
