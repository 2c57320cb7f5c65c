import { join } from 'node:path';
import { CONTENT_DIR } from '../check/project.ts';
import { decode, listEntries, readSource } from '../check/read.ts';
import { parsePage, type Page } from '../handbook/page.ts';

/**
 * The Markdown pages of the handbook, parsed, in the order of their paths.
 * @param root the project's folder
 */
export function readPages(root: string): Page[] {
  const contentDir = join(root, CONTENT_DIR);
  return listEntries(contentDir)
    .filter(({ kind, path }) => kind === 'page' && path.endsWith('.md'))
    .flatMap((entry) => {
      const text = decode(readSource(contentDir, entry));
      return text === undefined ? [] : [parsePage(entry.path, text)];
    });
}
