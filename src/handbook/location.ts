import { findSection, otherFolders, type SectionSlug } from './sections.ts';

/** Where a page lives, read from its file name and from nowhere else. */
export interface PageLocation {
  /** Path inside the content folder, `/`-separated: `python-core/02-gil.md`. */
  path: string;
  /** Page id, which is also its URL without slashes at the ends: `python-core/gil`; `index` for the home page. */
  id: string;
  kind: 'question' | 'page';
  section?: SectionSlug;
  /** The question's permanent number. */
  number?: number;
  slug?: string;
}

const QUESTION_FILE = /^(\d{2,})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/**
 * Reads number, section and URL from a path inside the content folder.
 * A file in a section folder is a question even when its name is malformed: then `number` is missing.
 */
export function locatePage(path: string): PageLocation {
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const section = segments.length === 2 ? findSection(segments[0]) : undefined;
  if (section) {
    const match = QUESTION_FILE.exec(name);
    const slug = match?.[2] ?? name.replace(/\.mdx?$/, '');
    const number = match ? Number(match[1]) : undefined;
    return { path, id: `${section.slug}/${slug}`, kind: 'question', section: section.slug, number, slug };
  }
  const id = path.replace(/\.mdx?$/, '').replace(/\/index$/, '');
  return { path, id, kind: 'page' };
}

/** True when a page outside the sections lies where the handbook keeps such pages. */
export function isKnownFolder(path: string): boolean {
  const [folder, ...rest] = path.split('/');
  return rest.length === 0 || otherFolders.some(({ slug }) => slug === folder);
}

const CONTENT_FOLDER = 'src/content/docs/';

/** The path inside the content folder of a file given by any longer path; undefined for a file elsewhere. */
export function contentPath(file: string | undefined): string | undefined {
  const path = file?.replaceAll('\\', '/');
  const start = path?.lastIndexOf(CONTENT_FOLDER) ?? -1;
  return start < 0 ? undefined : path!.slice(start + CONTENT_FOLDER.length);
}

/** Numbers up to this one belong to the question bank, written or not. */
const BANK_SIZE = 80;

/** The number of a new question: the next after all that are taken or reserved. */
export function nextNumber(taken: Iterable<number | undefined>): number {
  let highest = BANK_SIZE;
  for (const number of taken) if (number !== undefined && number > highest) highest = number;
  return highest + 1;
}

/** The file name of a question: `02-gil.md`. */
export function questionFileName(number: number, slug: string): string {
  return `${String(number).padStart(2, '0')}-${slug}.md`;
}

/** The address of a page on the site, without its base path: `/python-core/gil/`. */
export function pageUrl(id: string): string {
  return id === 'index' ? '/' : `/${id}/`;
}
