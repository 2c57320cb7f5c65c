import type { MarkdownHeading } from 'astro';
import { getCollection } from 'astro:content';
import type { Digest } from './digest.ts';
import type { Level } from './handbook/levels.ts';
import { contentPath, locatePage } from './handbook/location.ts';
import { findSection, otherFolders, sections, type Section, type SectionSlug } from './handbook/sections.ts';
import type { Tag } from './handbook/tags.ts';
import { pathTo } from './paths.ts';
import { typeset } from './typography.ts';

/** What lists, menus and headers of the site say about a question. */
export interface Question {
  /** Page id: `python-core/gil`. */
  id: string;
  /** Its file, from the project's folder. */
  file: string;
  href: string;
  number: number;
  section: Section;
  title: string;
  description: string;
  level: Level;
  tags: readonly Tag[];
  aliases: readonly string[];
  related: readonly string[];
  checked?: Date;
  sources: readonly { title: string; url: string }[];
  /** Number of deepening questions. */
  deepening: number;
  /** Minutes to read it. */
  minutes: number;
}

/** A section that has at least one question. */
export interface ReadySection extends Section {
  slug: SectionSlug;
  href: string;
  questions: readonly Question[];
}

/** A page that is no question, in its folder's list. */
export interface FolderPage {
  /** Page id: `guide/start`. */
  id: string;
  /** Its file, from the project's folder. */
  file: string;
  href: string;
  title: string;
  /** What the menu calls it. */
  label: string;
  description: string;
}

/** The pages of a folder that is no section, in the order their `sidebar.order` gives. */
export interface Folder {
  slug: string;
  title: string;
  href: string;
  pages: readonly FolderPage[];
}

type Entry = Awaited<ReturnType<typeof getCollection<'docs'>>>[number];

/** What the renderer found in a page; the content layer keeps it without a type. */
function headings(rendered: Entry['rendered']): MarkdownHeading[] {
  return (rendered?.metadata?.headings ?? []) as MarkdownHeading[];
}

function digestOf(rendered: Entry['rendered']): Digest | undefined {
  return (rendered?.metadata?.frontmatter as { digest?: Digest } | undefined)?.digest;
}

function toQuestion({ id, data, filePath, rendered }: Entry): Question[] {
  const { kind, number, section } = locatePage(contentPath(filePath) ?? '');
  if (kind !== 'question' || number === undefined || data.level === undefined) return [];
  return [
    {
      id,
      file: filePath!,
      href: pathTo(id),
      number,
      section: findSection(section)!,
      title: typeset(data.title),
      description: data.description ?? '',
      level: data.level,
      tags: data.tags ?? [],
      aliases: data.aliases ?? [],
      related: data.related ?? [],
      checked: data.checked,
      sources: data.sources ?? [],
      deepening: headings(rendered).filter(({ slug }) => /^q\d+$/.test(slug)).length,
      minutes: digestOf(rendered)!.minutes,
    },
  ];
}

const entries = await getCollection('docs');

/** A Markdown page as its author wrote it. */
export interface Source {
  id: string;
  title: string;
  /** Without frontmatter. */
  body: string;
  digest: Digest;
}

/** The Markdown pages of the handbook by id: all but the home page. */
export const sources: readonly Source[] = entries.flatMap(({ id, data, body = '', rendered }) => {
  const digest = digestOf(rendered);
  return digest ? [{ id, title: data.title, body, digest }] : [];
});

const sourceById = new Map(sources.map((source) => [source.id, source]));

/**
 * The source of a page.
 * @throws when the page is no Markdown file
 */
export function sourceOf(id: string): Source {
  const source = sourceById.get(id);
  if (!source) throw new Error(`Нет страницы «${id}».`);
  return source;
}

/** All questions of the handbook, by number. */
export const questions: readonly Question[] = entries.flatMap(toQuestion).sort((a, b) => a.number - b.number);

/** The sections that have questions, in the handbook's order. */
export const readySections: readonly ReadySection[] = sections
  .map((section) => ({
    ...section,
    href: pathTo(section.slug),
    questions: questions.filter((question) => question.section.slug === section.slug),
  }))
  .filter((section) => section.questions.length > 0);

const questionById = new Map(questions.map((question) => [question.id, question]));

/** The question with this page id, if the page is one. */
export function findQuestion(id: string): Question | undefined {
  return questionById.get(id);
}

/** The questions under a tag, by number. */
export function withTag(tag: Tag): readonly Question[] {
  return questions.filter(({ tags }) => tags.includes(tag));
}

const byOrder = (a: Entry, b: Entry) => (a.data.sidebar.order ?? Infinity) - (b.data.sidebar.order ?? Infinity);

/** The folders whose pages are not questions. */
export const folders: readonly Folder[] = otherFolders.map(({ slug, title }) => ({
  slug,
  title,
  href: pathTo(slug),
  pages: entries
    .filter(({ id }) => id.startsWith(`${slug}/`))
    .sort(byOrder)
    .map(({ id, data, filePath }) => ({
      id,
      file: filePath!,
      href: pathTo(id),
      title: typeset(data.title),
      label: typeset(data.sidebar.label ?? data.title),
      description: data.description ?? '',
    })),
}));

/** The folder a page stands in or is the list of, if it is one of those. */
export function findFolder(id: string): Folder | undefined {
  return folders.find(({ slug }) => slug === id.split('/')[0]);
}
