/**
 * The address of a page on this site, base path included.
 * @param id page id without slashes at the ends (`python-core/gil`); empty for the home page
 */
export function pathTo(id = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return id ? `${base}/${id}/` : `${base}/`;
}

/** The address of a file of the site (`rss.xml`), base path included. */
export function fileAt(name: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${name}`;
}

/** What search knows of the pages. */
export const vocabularyFile = fileAt('search/vocabulary.json');

/** The address of a page's Markdown version, base path included. */
export function markdownAt(id = ''): string {
  return `${pathTo(id)}index.md`;
}

/** The address of a page's picture for social networks, base path included. */
export function pictureAt(id = ''): string {
  return fileAt(`og/${id || 'index'}.png`);
}

/** An address of the site with its host in front when that is known; without, one from the root. */
export function absolute(path: string): string {
  const { SITE } = import.meta.env;
  return SITE ? new URL(path, SITE).href : path;
}
