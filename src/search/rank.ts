import { hasAll, hasRun, type FieldIndex, type Unit } from './field-index.ts';
import type { Term, Understanding } from './understand.ts';

/** A page that answers the query, and its parts that do, best first. */
export interface RankedPage {
  /** Index in the vocabulary's pages. */
  page: number;
  score: number;
  /** Indexes in the page's parts. */
  parts: number[];
}

/** For words that only texts have: the pages that have them and how well each does, the best 1. */
export type TextHits = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Where the growth of a word's weight with its uses slows down (BM25's k1). */
const SATURATION = 2.4;
/** What a word in the text is worth beside one in a title. */
const IN_TEXT = 0.3;
/** How sure it is that a page that has a word in its text only speaks of it. */
const SURE_IN_TEXT = 0.5;
/** Pages that are no questions stand behind those that are. */
const NOT_A_QUESTION = 0.45;
/** A query of which less than this share was found has no answer here. */
const ENOUGH = 0.45;
/** Nor has one whose words are found one here, one there, unless all are subjects: some page has to have this share of it. */
const ENOUGH_ON_A_PAGE = 0.33;
/** What an unknown word is worth: more than one that a single page has. */
const UNKNOWN_PAGES = 0.5;
const unitWeights: Readonly<Record<Unit['kind'], number>> = { title: 1, alias: 0.8, situation: 0.8, deepening: 0.6, part: 0.4 };
/** A heading that has less of the query than this says nothing of it. */
const PART_SHARE = 0.4;

/** Orders the pages by how well they answer; empty when most of the query is unknown to all of them. */
export function rank(index: FieldIndex, { asked, terms }: Understanding, textHits: TextHits = new Map()): RankedPage[] {
  const telling = terms.filter(({ weight }) => weight === 1);
  const judged = telling.length > 0 ? telling : terms;
  const worth = new Map(terms.map((term) => [term, worthOf(index, term)]));
  const trusted = (of: readonly Term[]) => of.reduce((sum, term) => sum + worth.get(term)! * trust(index, term), 0);
  const known = trusted(judged.filter(({ word, alternatives }) => alternatives.length > 0 || textHits.get(word)?.size));
  const total = trusted(judged);
  if (total === 0 || known / total < ENOUGH) return [];

  const areSubjects = judged.every((term) => term.alternatives.length > 0 && trust(index, term) === 1);
  if (!areSubjects && mostOnAPage(index, judged, worth, textHits) < ENOUGH_ON_A_PAGE) return [];

  const bm25f = (term: Term, certainty: number, uses: number) => (worth.get(term)! * certainty * uses) / (uses + SATURATION);
  return [...addUp(index, terms, textHits, bm25f, (term, share) => worth.get(term)! * share * IN_TEXT)]
    .map(([page, score]) => {
      const { units, number } = index.pages[page]!;
      const matches = units.map((unit) => ({ unit, match: matchOf(unit, judged, worth, known) }));
      const closeness = (unit: Unit, whole: number) => (unit.whole === asked ? 2 : hasRun(unit, asked) ? whole * 1.5 : whole);
      const best = Math.max(0, ...matches.map(({ unit, match }) => unitWeights[unit.kind] * closeness(unit, match.whole)));
      const parts = matches
        .filter(({ unit, match }) => unit.part !== undefined && match.share >= PART_SHARE)
        .sort((a, b) => b.match.whole - a.match.whole)
        .map(({ unit }) => unit.part!);
      return { page, score: score * (1 + best) * (number === undefined ? NOT_A_QUESTION : 1), parts };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * How much having found a term says about the whole query: a word that is no page's subject, and
 * still more one of a situation, may be there by chance.
 */
function trust(index: FieldIndex, { alternatives, inText }: Term): number {
  if (inText) return IN_TEXT;
  if (alternatives.length === 0 || alternatives.some(({ stem }) => index.isSubject(stem))) return 1;
  return alternatives.some(({ stem }) => index.isNamed(stem)) ? 0.5 : 0.2;
}

/** What finding a term is worth: how rare it is. */
function worthOf(index: FieldIndex, { alternatives, weight }: Term): number {
  return weight * (alternatives.length > 0 ? index.rarity(alternatives.map(({ stem }) => stem)) : index.rarityOf(UNKNOWN_PAGES));
}

/**
 * What each page has of the terms: the sum over them of what the best alternative of each is worth there.
 * @param ofWord what an alternative is worth to a page that has it, given how sure it is and how much it weighs there
 * @param ofText what a word is worth to a page that has it in its text, given how well that page does, the best 1
 */
function addUp(
  index: FieldIndex,
  terms: readonly Term[],
  textHits: TextHits,
  ofWord: (term: Term, certainty: number, uses: number) => number,
  ofText: (term: Term, share: number) => number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const term of terms) {
    const best = new Map<number, number>();
    const offer = (page: number, value: number) => best.set(page, Math.max(value, best.get(page) ?? 0));
    for (const { stem, certainty } of term.alternatives) {
      for (const [page, uses] of index.pagesWith(stem)) offer(page, ofWord(term, certainty, uses));
    }
    for (const [page, share] of textHits.get(term.word) ?? []) offer(page, ofText(term, share));
    for (const [page, value] of best) sums.set(page, value + (sums.get(page) ?? 0));
  }
  return sums;
}

/** The largest share of the query that one page has, anywhere. */
function mostOnAPage(index: FieldIndex, terms: readonly Term[], worth: ReadonlyMap<Term, number>, textHits: TextHits): number {
  const found = addUp(index, terms, textHits, (term, certainty) => worth.get(term)! * certainty, (term) => worth.get(term)! * SURE_IN_TEXT);
  return Math.max(0, ...found.values()) / terms.reduce((sum, term) => sum + worth.get(term)!, 0);
}

/** How much of the query a title or heading has, and how little else. */
function matchOf(unit: Unit, terms: readonly Term[], worth: ReadonlyMap<Term, number>, total: number) {
  let found = 0;
  let sum = 0;
  for (const term of terms) {
    const best = Math.max(0, ...term.alternatives.map(({ stem, certainty }) => (hasAll(unit, stem.split(' ')) ? certainty : 0)));
    if (best > 0) found++;
    sum += best * worth.get(term)!;
  }
  const share = sum / total;
  return { share, whole: share ** 2 * (0.5 + 0.5 * Math.min(1, found / unit.length)) };
}
