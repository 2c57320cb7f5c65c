import type { MarkdownHeading } from 'astro';
import { getCollection } from 'astro:content';
import type { Level } from './handbook/levels.ts';
import { contentPath, locatePage } from './handbook/location.ts';
import { findSection, sections, type Section, type SectionSlug } from './handbook/sections.ts';
import type { Tag } from './handbook/tags.ts';
import { pathTo } from './paths.ts';

/** What lists, menus and headers of the site say about a question. */
export interface Question {
  /** Page id: `python-core/gil`. */
  id: string;
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
}

/** A section that has at least one question. */
export interface ReadySection extends Section {
  slug: SectionSlug;
  href: string;
  questions: readonly Question[];
}

type Entry = Awaited<ReturnType<typeof getCollection<'docs'>>>[number];

/** What the renderer found in a page; the content layer keeps it without a type. */
function headings(rendered: Entry['rendered']): MarkdownHeading[] {
  return (rendered?.metadata?.headings ?? []) as MarkdownHeading[];
}

function toQuestion({ id, data, filePath, rendered }: Entry): Question[] {
  const { kind, number, section } = locatePage(contentPath(filePath) ?? '');
  if (kind !== 'question' || number === undefined || data.level === undefined) return [];
  return [
    {
      id,
      href: pathTo(id),
      number,
      section: findSection(section)!,
      title: data.title,
      description: data.description ?? '',
      level: data.level,
      tags: data.tags ?? [],
      aliases: data.aliases ?? [],
      related: data.related ?? [],
      checked: data.checked,
      sources: data.sources ?? [],
      deepening: headings(rendered).filter(({ slug }) => /^q\d+$/.test(slug)).length,
    },
  ];
}

/** All questions of the handbook, by number. */
export const questions: readonly Question[] = (await getCollection('docs'))
  .flatMap(toQuestion)
  .sort((a, b) => a.number - b.number);

/** The sections that have questions, in the handbook's order. */
export const readySections: readonly ReadySection[] = sections
  .map((section) => ({
    ...section,
    href: pathTo(section.slug),
    questions: questions.filter((question) => question.section.slug === section.slug),
  }))
  .filter((section) => section.questions.length > 0);

/** The question with this page id, if the page is one. */
export function findQuestion(id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}
