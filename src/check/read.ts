import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file larger than this is not read. */
export const MAX_BYTES = 128 * 1024;

/** An entry of the content folder, before it is read. */
export interface Entry {
  /** Path inside the content folder, `/`-separated. */
  path: string;
  kind: 'page' | 'symlink' | 'other';
}

/** A page as it lies on disk. */
export interface SourceFile extends Entry {
  size: number;
  /** Missing when the file is larger than `MAX_BYTES`. */
  bytes?: Uint8Array;
}

/** Everything in the content folder, sorted by path. Symbolic links are listed and never followed. */
export function listEntries(contentDir: string, folder = ''): Entry[] {
  const entries = readdirSync(join(contentDir, folder), { withFileTypes: true });
  const published = entries.filter(({ name }) => !name.startsWith('.')); // Astro does not look at hidden files
  const listed = published.flatMap((entry): Entry[] => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) return [{ path, kind: 'symlink' }];
    if (entry.isDirectory()) return listEntries(contentDir, path);
    return [{ path, kind: entry.isFile() && isPageFile(path) ? 'page' : 'other' }];
  });
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pages are Markdown; the home page alone may be MDX, because it is made of components. */
function isPageFile(path: string): boolean {
  return path.endsWith('.md') || path === 'index.mdx';
}

/** Reads a file of the content folder. */
export function readSource(contentDir: string, entry: Entry): SourceFile {
  const path = join(contentDir, entry.path);
  const { size } = lstatSync(path);
  return { ...entry, size, bytes: size > MAX_BYTES ? undefined : readFileSync(path) };
}

/**
 * The text of a file with LF line ends and without byte order mark; undefined when it is no text at all (too large, not
 * UTF-8, NUL inside).
 */
export function decode({ bytes }: SourceFile): string | undefined {
  if (bytes === undefined || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
