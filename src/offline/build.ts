/** A file of the built site that reading without a network needs. */
export interface SiteFile {
  /** Address without the base path: `python-core/gil/`, `_astro/site.css`; empty for the home page. */
  path: string;
  /** {@link revisionOf} its content. */
  revision: string;
  /** Bytes that go over the network: text is counted gzipped. */
  size: number;
}

/** One build of the site: what its service worker knows of it. */
export interface Build {
  /** The same for the same files. */
  id: string;
  /** Day of the last change to the handbook: `2026-11-22`. */
  date: string;
  files: readonly SiteFile[];
}

/** What is kept from the first visit on: the frame of every page, the home page and the page shown without a network. */
export function isCore(path: string): boolean {
  return isHashed(path) || ['', 'offline/', 'favicon.svg'].includes(path);
}

/** True for a file whose name changes with its content: it cannot be of another build. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/');
}

/** True for what a reader calls a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

/** The beginning of the SHA-256 of a file's content, in hexadecimal. */
export async function revisionOf(content: Response | Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
