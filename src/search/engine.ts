import type { Level } from '../handbook/levels.ts';
import { FieldIndex, hasRun } from './field-index.ts';
import type { FullText } from './full-text.ts';
import { stem, words } from './language.ts';
import { rank, type RankedPage, type TextHits } from './rank.ts';
import { toResult, type Result } from './results.ts';
import { QueryReader, type Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

const MAX_RESULTS = 10;

/** What is looked for besides the words. */
export interface SearchOptions {
  /** Take every word as it is typed: no other layout, no typos, no synonyms. */
  literal?: boolean;
  /** Only questions of this section, of this level. */
  section?: string;
  level?: Level;
}

export interface Outcome {
  /** The best results, at most ten. */
  results: Result[];
  /** How many pages answer in all. */
  total: number;
  /** The query that was answered, when it is not the one that was typed. */
  corrected?: string;
  /** Words that come near, when nothing was found. */
  near: string[];
}

export type Search = (input: string, options?: SearchOptions) => Promise<Outcome>;

/** Search over a vocabulary and the full text. */
export function createSearch(vocabulary: Vocabulary, fullText: Pick<FullText, 'find'>, base = '/'): Search {
  const index = new FieldIndex(vocabulary);
  const reader = new QueryReader(index);
  const pageAt = new Map(index.pages.map(({ id }, page) => [`${base}${id}/`, page]));
  const inText = async (query: string): Promise<Map<number, number>> => {
    const hits = await fullText.find(query);
    return new Map([...hits].flatMap(([url, score]) => (pageAt.has(url) ? [[pageAt.get(url)!, score]] : [])));
  };

  return async (input, { literal, section, level } = {}) => {
    const understanding = reader.read(input, { literal });
    const answers = await textHits(understanding, inText).then(
      (hits) => rank(index, understanding, hits),
      (failure: unknown) => {
        const withoutTexts = rank(index, understanding);
        if (withoutTexts.length === 0) throw failure;
        return withoutTexts; // what titles and headings know is better than nothing
      },
    );
    const exact = await withPhrases(index, answers, understanding, inText);
    const isLoose = exact.length === 0 && answers.length > 0; // nobody has the phrase: its words are better than nothing
    const ranked = isLoose ? answers : exact;
    const shown = ranked.filter(({ page }) => {
      const { section: itsSection, level: itsLevel } = index.pages[page]!;
      return (!section || section === itsSection) && (!level || level === itsLevel);
    });
    const found = new Set(understanding.terms.flatMap(({ word, alternatives }) => [stem(word), ...alternatives.flatMap(({ stem }) => stem.split(' '))]));
    return {
      results: shown.slice(0, MAX_RESULTS).map((page) => toResult(index, page, found, base)),
      total: shown.length,
      corrected: shown.length > 0 ? (understanding.corrected ?? (isLoose ? input.replace(/["«»“”„]/g, '').trim() : undefined)) : undefined,
      near: shown.length > 0 ? [] : reader.near(input),
    };
  };
}

type InText = (query: string) => Promise<Map<number, number>>;

/** Where the words stand that only texts have. */
async function textHits({ terms }: Understanding, inText: InText): Promise<TextHits> {
  const asked = terms.filter((term) => term.inText);
  return new Map(await Promise.all(asked.map(async ({ word }) => [word, await inText(word)] as const)));
}

/** Of the pages only those that have every quoted phrase, in a heading or in the text. */
async function withPhrases(index: FieldIndex, ranked: RankedPage[], { phrases }: Understanding, inText: InText): Promise<RankedPage[]> {
  let left = ranked;
  for (const phrase of phrases) {
    const run = words(phrase).map(stem).join(' ');
    const hits = await inText(`"${phrase}"`).catch(() => new Map<number, number>());
    left = left.filter(({ page }) => hits.has(page) || index.pages[page]!.units.some((unit) => hasRun(unit, run)));
  }
  return left;
}
