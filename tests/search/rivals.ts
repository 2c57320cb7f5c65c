import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/russian';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import MiniSearch from 'minisearch';

/** A page of the built site, as other engines would index it. */
export interface Text {
  id: string;
  title: string;
  headings: string;
  description: string;
  body: string;
}

/** Every page of a built site that search may find. */
export function readTexts(dist: string): Text[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => path.endsWith('/index.html')).flatMap((path) => {
    const tree = fromHtml(readFileSync(join(dist, path), 'utf8'));
    const main = select('main[data-pagefind-body]', tree);
    if (!main) return [];
    const texts = (selector: string) => selectAll(selector, main).map((node) => toString(node)).join(' ');
    const description = String(select('meta[name=description]', tree)?.properties.content ?? '');
    return [{ id: `/${path.replace(/index\.html$/, '')}`, title: texts('h1'), headings: texts('h2, h3'), description, body: toString(main) }];
  });
}

type Ask = (query: string) => Promise<string[]>;
const weights = { title: 8, headings: 3, description: 3, body: 1 };
const fold = (word: string) => stemmer(word.toLowerCase().replaceAll('ё', 'е'));

/** MiniSearch with Russian stems, prefixes, typos and weights. */
export function miniSearch(texts: readonly Text[]): Ask {
  const index = new MiniSearch<Text>({
    fields: Object.keys(weights),
    processTerm: fold,
    searchOptions: { boost: weights, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  return async (query) => index.search(query).slice(0, 10).map(({ id }) => id as string);
}

/** Orama with its Russian language, one typo a word and weights. */
export async function orama(texts: readonly Text[]): Promise<Ask> {
  const schema = { id: 'string', title: 'string', headings: 'string', description: 'string', body: 'string' } as const;
  const index = create({ schema, components: { tokenizer: { language: 'russian', stemming: true, stemmer: fold } } });
  await insertMultiple(index, [...texts]);
  return async (query) => {
    const { hits } = await search(index, { term: query, properties: ['title', 'headings', 'description', 'body'], boost: weights, tolerance: 1, limit: 10 });
    return hits.map(({ document }) => document.id);
  };
}
