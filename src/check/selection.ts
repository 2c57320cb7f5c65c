import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../cli.ts';
import type { Entry } from './read.ts';

/**
 * The entries that the given paths name: files, or folders with all that is in them.
 * @param paths absolute, or relative to `root`; all entries when there are none
 * @throws UsageError when a path is missing or lies outside of the content folder
 */
export function select(entries: Entry[], root: string, contentDir: string, paths: readonly string[] = []): Entry[] {
  if (paths.length === 0) return entries;
  const wanted = paths.map((path) => insideContent(resolve(root, path), resolve(root, contentDir), path));
  return entries.filter(({ path }) => wanted.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`)));
}

function insideContent(path: string, contentDir: string, written: string): string {
  if (!existsSync(path)) throw new UsageError(`Нет такого файла или папки: ${written}`);
  const inside = relative(contentDir, path).split(sep).join('/');
  const outside = inside === '..' || inside.startsWith('../');
  const above = outside && relative(path, contentDir).split(sep)[0] !== '..';
  if (outside && !above) throw new UsageError(`Путь лежит вне папки содержания: ${written}`);
  return above ? '' : inside;
}
