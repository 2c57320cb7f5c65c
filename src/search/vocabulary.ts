import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Level } from '../handbook/levels.ts';
import type { Page } from '../handbook/page.ts';
import { stem, words } from './language.ts';
import { Mentions } from './mentions.ts';
import { weightOf } from './stop-words.ts';

/** What search knows of a page before it reads the page itself. */
export interface VocabularyPage {
  /** Page id: `python-core/gil`. */
  id: string;
  title: string;
  description: string;
  /** Only a question has these. */
  number?: number;
  level?: Level;
  section?: string;
  aliases: string[];
  /** What it is about in the words of somebody who does not know its name: stems of the telling ones, divided by spaces. */
  situations: string[];
  tags: string[];
  /** Headings under the parts of a page and deepening questions; an anchor stands with those {@link anchorOf} would miss. */
  parts: (string | [text: string, anchor: string])[];
  /** The first of `parts` that is a deepening question; these have the anchors `q1`, `q2`, … */
  deepening?: number;
  /** The words that tell this page from others, in one of their forms. */
  keywords: string[];
}

/** Written at build time, loaded with the first query. */
export interface Vocabulary {
  pages: VocabularyPage[];
  /** {@link Mentions} of the stems that stand in the text of two pages or more, and nowhere above. */
  mentions: string;
}

const KEYWORDS = 12;

/** A page that only leads to others. */
export type Hub = Pick<VocabularyPage, 'id' | 'title' | 'description'>;

/** One page by itself, before it is compared with others. */
export interface Survey {
  fields: Omit<VocabularyPage, 'keywords'>;
  /** Stems of its text, each with the number of its uses and its shortest form: one string, as the site keeps thousands of pages of them. */
  stems: string;
}

/** Reads what search needs of a page; plain data. */
export function survey(page: Surveyed): Survey {
  return { fields: describe(page), stems: [...countStems(plainText(page.tree.children))].map(([stem, { count, form }]) => `${stem} ${count} ${form}`).join('\n') };
}

type Surveyed = Pick<Page, 'id' | 'number' | 'section' | 'outline' | 'tree'> & { frontmatter: Pick<Page['frontmatter'], 'data'> };

/** Describes the pages of the handbook for search. */
export function buildVocabulary(pages: readonly Survey[], hubs: readonly Hub[] = []): Vocabulary {
  const texts = pages.map(({ stems }) => parseStems(stems));
  const pagesWith = new Map<string, number>();
  for (const text of texts) for (const stem of text.keys()) pagesWith.set(stem, (pagesWith.get(stem) ?? 0) + 1);
  const described = pages.map(({ fields }, index) => {
    const rest = fields.number === undefined ? new Map() : without(texts[index]!, fields);
    return { ...fields, keywords: keywords(rest, pagesWith, pages.length) };
  });
  const leading = hubs.map((hub) => ({ ...hub, aliases: [], situations: [], tags: [], parts: [], keywords: [] }));
  const listed = new Set(described.flatMap((page) => [...[...fieldText(page), ...page.keywords].map(stem), ...page.situations.flatMap((stems) => stems.split(' '))]));
  return { pages: [...described, ...leading], mentions: String(Mentions.of([...pagesWith].flatMap(([stem, pages]) => (pages > 1 && !listed.has(stem) ? [stem] : [])))) };
}

function parseStems(stems: string): Map<string, Uses> {
  const lines = stems.split('\n').filter(Boolean).map((line) => line.split(' ') as [string, string, string]);
  return new Map(lines.map(([stem, count, form]) => [stem, { count: Number(count), form }]));
}

function tellingStems(text: string): string {
  return words(text).filter((word) => weightOf(word) === 1).map(stem).join(' ');
}

/** The words of everything that is said of a page, but its situations and keywords. */
function fieldText({ title, description, aliases, tags, parts }: Omit<VocabularyPage, 'keywords'>): string[] {
  return words([title, description, ...aliases, ...tags, ...parts.map(partText)].join(' '));
}

/** The words of a text that its title, headings and other fields do not have. */
function without(text: Map<string, Uses>, page: Omit<VocabularyPage, 'keywords'>): Map<string, Uses> {
  const said = new Set(fieldText(page).map(stem));
  return new Map([...text].filter(([stem]) => !said.has(stem)));
}

function describe({ id, number, section, frontmatter, outline }: Surveyed): Omit<VocabularyPage, 'keywords'> {
  const { title, description, level, aliases, situations, tags } = frontmatter.data as Partial<VocabularyPage>;
  const isQuestion = number !== undefined;
  const headings = outline.headings.filter(({ depth }) => depth === 3 || (depth === 2 && !isQuestion));
  return {
    id,
    title: title ?? id,
    description: description ?? '',
    ...(isQuestion && { number, level, section }),
    aliases: aliases ?? [],
    situations: (situations ?? []).map(tellingStems),
    tags: tags ?? [],
    ...(isQuestion && { deepening: headings.findIndex(({ anchor }) => anchor === 'q1') }),
    parts: headings.map(({ anchor, text }) => (/^q\d+$/.test(anchor) || anchor === anchorOf(text) ? text : [text, anchor])),
  };
}

/** The text of a part. */
export function partText(part: VocabularyPage['parts'][number]): string {
  return typeof part === 'string' ? part : part[0];
}

/** The anchor of a page's part. */
export function partAnchor({ parts, deepening = Infinity }: VocabularyPage, index: number): string {
  const part = parts[index]!;
  if (index >= deepening) return `q${index - deepening + 1}`;
  return typeof part === 'string' ? anchorOf(part) : part[1];
}

/** The anchor of a heading of plain words, as github-slugger makes it. */
function anchorOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

/** The text of a page without its code, whose words are names of examples. */
function plainText(nodes: readonly RootContent[]): string {
  return nodes.map((node) => (node.type === 'code' || node.type === 'yaml' ? '' : toString(node))).join(' ');
}

interface Uses {
  count: number;
  /** The shortest form in which the page has the word. */
  form: string;
}

function countStems(text: string): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const word of words(text)) {
    if (word.length < 3 || weightOf(word) < 1 || /^\d/.test(word)) continue;
    const known = uses.get(stem(word));
    if (!known) uses.set(stem(word), { count: 1, form: word });
    else {
      known.count++;
      if (word.length < known.form.length) known.form = word;
    }
  }
  return uses;
}

function keywords(text: Map<string, Uses>, pagesWith: Map<string, number>, pages: number): string[] {
  return [...text]
    .map(([stem, { count, form }]) => ({ form, weight: (count / (count + 2)) * Math.log(pages / pagesWith.get(stem)!) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .slice(0, KEYWORDS)
    .map(({ form }) => form);
}
