import { levels, type Level } from '../handbook/levels.ts';
import type { PagefindFragment, PagefindSubResult } from './pagefind.ts';

/** A piece of text; `hit` for a word that was found. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A part of a page that matches: a deepening question or a heading. */
export interface Part {
  /** `2.3` for a deepening question. */
  number?: string;
  title: Piece[];
  url: string;
}

/** A page that matches, as the dialog shows it. */
export interface Result {
  number?: string;
  title: Piece[];
  url: string;
  level?: Level;
  /** The page's description, or the place that matches where a page has none. */
  excerpt: Piece[];
  /** The most relevant parts, at most three. */
  parts: Part[];
}

const MAX_PARTS = 3;

/** What the dialog shows of a page that the engine found. */
export function toResult({ url, meta, excerpt, sub_results: subResults }: PagefindFragment): Result {
  const found = foundWords([excerpt, ...subResults.map((part) => part.excerpt)]);
  return {
    number: meta.number,
    title: mark(meta.title ?? url, found),
    url,
    level: levels.find((level) => level === meta.level),
    excerpt: mark(meta.description ?? plain(excerpt), found),
    parts: subResults
      .filter((part) => part.url.includes('#') && !part.url.endsWith('#_top'))
      .sort((a, b) => relevance(b) - relevance(a))
      .slice(0, MAX_PARTS)
      .map(({ title, url }) => toPart(title, url, found)),
  };
}

function relevance({ weighted_locations: locations }: PagefindSubResult): number {
  return locations.reduce((sum, location) => sum + location.balanced_score, 0);
}

/** The heading of a deepening question (`#q1`) begins with its number. */
function toPart(heading: string, url: string, found: ReadonlySet<string>): Part {
  const match = /#q\d+$/.test(url) ? /^(\d+\.\d+)\s+(.*)$/s.exec(heading.trim()) : null;
  return { number: match?.[1], title: mark(match?.[2] ?? heading.trim(), found), url };
}

const WORD = /([\p{L}\p{N}_]+)/u;

/** The words that the engine marked in its excerpts, lower-cased. */
function foundWords(excerpts: readonly string[]): Set<string> {
  const marked = excerpts.flatMap((excerpt) =>
    [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map((match) => match[1]!),
  );
  return new Set(
    marked.flatMap((text) =>
      plain(text)
        .toLowerCase()
        .split(WORD)
        .filter((word) => WORD.test(word)),
    ),
  );
}

/** Divides a text into found words and the rest. */
export function mark(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(WORD)) {
    const hit = found.has(word.toLowerCase());
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += word;
    else if (word !== '') pieces.push({ text: word, hit });
  }
  return pieces;
}

/** The text of an excerpt, which is HTML with `<mark>` for its only element. */
function plain(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
