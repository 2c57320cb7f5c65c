import { globSync, readFileSync } from 'node:fs';
import { parsePage, type Page } from '../src/handbook/page.ts';

const content = 'src/content/docs';

/** The Markdown pages of the handbook as they are. */
export const pages: readonly Page[] = globSync('**/*.md', { cwd: content })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => parsePage(path, readFileSync(`${content}/${path}`, 'utf8')));

export const pageById: ReadonlyMap<string, Page> = new Map(pages.map((page) => [page.id, page]));
