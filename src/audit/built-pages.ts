import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** Root-absolute, as a reader opens it: `/python-core/gil/`. */
  path: string;
  html: string;
}

/**
 * All pages of a built site, by their addresses.
 * @param dist folder with the site
 */
export function builtPages(dist: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: dist })
    .map((file) => ({ path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
