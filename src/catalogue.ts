import type { MarkdownHeading } from 'astro';
import { getCollection } from 'astro:content';
import type { Digest } from './digest.ts';
import type { Level } from './handbook/levels.ts';
import { contentPath, locatePage } from './handbook/location.ts';
import { findSection, otherFolders, sections, type Section, type SectionSlug } from './handbook/sections.ts';
import type { Tag } from './handbook/tags.ts';
import { readDigest, readHtml, type PageStub } from './markdown/render-store.ts';
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

/** What stands in the place of a rendered Markdown page; a page that is made of components has none. */
function stubOf({ rendered }: Pick<Entry, 'rendered'>): PageStub | undefined {
  const stub = rendered?.metadata?.frontmatter as Partial<PageStub> | undefined;
  return stub?.key === undefined ? undefined : (stub as PageStub);
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
      minutes: stubOf({ rendered })!.minutes,
    },
  ];
}

const entries = await getCollection('docs');

const entryById = new Map(entries.map((entry) => [entry.id, entry]));

/** The ids and titles of the Markdown pages of the handbook, by id: all but the home page. */
export const texts: readonly { id: string; title: string }[] = entries.filter(stubOf).map(({ id, data }) => ({ id, title: data.title }));

/** The HTML of a Markdown page, undefined for any other; read anew each time, as that of all pages at once would be too much. */
export function htmlOf(id: string): string | undefined {
  return readStored(id, readHtml);
}

/**
 * What the site needs of a Markdown page besides its HTML.
 * @throws when there is none with this id
 */
export function digestOf(id: string): Digest {
  const digest = readStored(id, readDigest);
  if (!digest) throw new Error(`Нет страницы «${id}».`);
  return digest;
}

function readStored<Part>(id: string, read: (root: string, path: string, stub: PageStub) => Part): Part | undefined {
  const entry = entryById.get(id);
  const stub = entry && stubOf(entry);
  return stub && read(process.cwd(), contentPath(entry.filePath)!, stub);
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
