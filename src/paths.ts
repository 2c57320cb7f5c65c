/**
 * The address of a page on this site, base path included.
 * @param id page id without slashes at the ends (`python-core/gil`); empty for the home page
 */
export function pathTo(id = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return id ? `${base}/${id}/` : `${base}/`;
}

/** The address of a file of the site (`og.png`), base path included. */
export function fileAt(name: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${name}`;
}
