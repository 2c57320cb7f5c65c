import { levels, type Level } from '../handbook/levels.ts';
import type { FieldIndex } from './field-index.ts';
import { normalise, stem } from './language.ts';
import type { RankedPage } from './rank.ts';
import { partAnchor, partText } from './vocabulary.ts';

/** A piece of text; `hit` for a word that was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A part of a page that answers: a deepening question or a heading. */
export interface Part {
  /** `2.3` for a deepening question. */
  number?: string;
  title: Piece[];
  url: string;
}

/** A page that answers, as the dialog shows it. */
export interface Result {
  number?: number;
  title: Piece[];
  url: string;
  level?: Level;
  /** Slug of the section, for a question. */
  section?: string;
  excerpt: Piece[];
  /** The parts that answer best, at most three. */
  parts: Part[];
}

const MAX_PARTS = 3;

/**
 * What the dialog shows of a page.
 * @param found stems that were looked for
 * @param base path under which the site is served, ends with `/`
 */
export function toResult(index: FieldIndex, ranked: RankedPage, found: ReadonlySet<string>, base: string): Result {
  const page = index.pages[ranked.page]!;
  const url = `${base}${page.id}/`;
  const toPart = (part: number): Part => {
    const order = part - (page.deepening ?? Infinity) + 1;
    return {
      number: order > 0 ? `${page.number}.${order}` : undefined,
      title: mark(partText(page.parts[part]!), found),
      url: `${url}#${partAnchor(page, part)}`,
    };
  };
  return {
    number: page.number,
    title: mark(page.title, found),
    url,
    level: levels.find((level) => level === page.level),
    section: page.section,
    excerpt: mark(page.description, found),
    parts: ranked.parts.slice(0, MAX_PARTS).map(toPart),
  };
}

const WORD = /([\p{L}\p{N}_]+)/u;

/** Divides a text into the words that were looked for, in whatever form, and the rest. */
export function mark(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(WORD)) {
    const hit = WORD.test(word) && found.has(stem(normalise(word)));
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += word;
    else if (word !== '') pieces.push({ text: word, hit });
  }
  return pieces;
}
