import { readFileSync } from 'node:fs';
import { pageUrl } from '../../src/handbook/location.ts';
import { pages } from '../content.ts';

/** A query, the kind of difficulty it stands for, and the numbers of the questions that answer it. */
export interface Query {
  query: string;
  kind: string;
  expected: readonly number[];
}

/** The development set: what search is measured by. */
export const queries = readQueries('queries.tsv');

/** Written by somebody who knew the questions and not how search works; some have been looked at since. */
export const queriesApart = readQueries('queries-apart.tsv');

/** Queries about other things: nothing should answer. */
export const nonsense = readLines('nonsense.txt');

function readQueries(file: string): Query[] {
  return readLines(file).slice(1).map((line) => {
    const [query, kind, expected] = line.split('\t') as [string, string, string];
    return { query, kind, expected: expected.split(',').map(Number) };
  });
}

function readLines(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8').trim().split('\n');
}

/** Numbers of questions by their addresses. */
export const numberAt: ReadonlyMap<string, number> = new Map(
  pages.flatMap(({ id, number }) => (number === undefined ? [] : [[pageUrl(id), number] as const])),
);

export interface Score {
  queries: number;
  /** Mean reciprocal rank of the first right question among ten. */
  mrr: number;
  /** Share of queries with a right question first, and among the first five. */
  first: number;
  five: number;
}

/** How well lists of found questions answer the queries, all together and by kind. */
export function score(found: ReadonlyMap<Query, readonly number[]>): Map<string, Score> {
  const places = [...found].map(([{ kind, expected }, numbers]) => ({ kind, place: numbers.slice(0, 10).findIndex((number) => expected.includes(number)) }));
  const kinds = ['все', ...new Set(places.map(({ kind }) => kind))];
  return new Map(
    kinds.map((kind) => {
      const own = places.filter((place) => kind === 'все' || place.kind === kind).map(({ place }) => place);
      const mean = (value: (place: number) => number) => own.reduce((sum, place) => sum + (place < 0 ? 0 : value(place)), 0) / own.length;
      return [kind, { queries: own.length, mrr: mean((place) => 1 / (place + 1)), first: mean((place) => Number(place === 0)), five: mean((place) => Number(place < 5)) }];
    }),
  );
}
