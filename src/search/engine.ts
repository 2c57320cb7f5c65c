import type { Pagefind } from './pagefind.ts';
import { understand } from './query.ts';
import { toResult, type Result } from './results.ts';

const MAX_RESULTS = 8;

export interface Outcome {
  /** The best results, at most eight. */
  results: Result[];
  /** How many pages match in all. */
  total: number;
}

export type Search = (input: string) => Promise<Outcome>;

/**
 * Loads the search engine and its index.
 * @param base path under which the site is served, ends with `/`
 * @throws when the index is not there, as in `npm run dev`
 */
export async function loadSearch(base: string): Promise<Search> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({
    baseUrl: base,
    excerptLength: 22,
    noWorker: true,
    ranking: { metaWeights: { title: 5, aliases: 5, level: 0, number: 0 } },
  });
  await pagefind.init();

  return async (input) => {
    const query = understand(input);
    if (query === '') return { results: [], total: 0 };
    const { results } = await pagefind.search(query);
    const fragments = await Promise.all(results.slice(0, MAX_RESULTS).map((result) => result.data()));
    return { results: fragments.map(toResult), total: results.length };
  };
}
