import { locatePage, questionFileName } from '../handbook/location.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path inside the content folder: `python-core/02-gil.md`. */
  path: string;
  text: string;
}

/** The same handbook once more: how paths, texts and what was stored of a page read in it. */
export interface Copy {
  path(path: string): string;
  /** Every id of a question becomes that of its copy, in links and in lists of related questions alike. */
  text(text: string): string;
  /** The file of a question's copy. */
  file(file: ContentFile): ContentFile;
}

/**
 * Makes copies of the questions of a handbook, each with a number, an address and a title of its own, linked with one another
 * as the originals are.
 * @param paths the questions, as paths inside the content folder
 * @param index number of the copy, from 1
 */
export function copyOf(paths: readonly string[], index: number): Copy {
  const places = paths.map(locatePage);
  const step = Math.max(...places.map(({ number }) => number ?? 0));
  const suffix = `-copy-${index}`;
  const ids = new RegExp(`(?<![\\w-])(?:${places.map(({ id }) => id).join('|')})(?![\\w-])`, 'g');
  const path = (original: string): string => {
    const { section, number, slug } = locatePage(original);
    return `${section}/${questionFileName(number! + index * step, slug + suffix)}`;
  };
  const text = (original: string) => original.replace(ids, (id) => id + suffix);
  return {
    path,
    text,
    file: (file) => ({ path: path(file.path), text: text(file.text).replace(/^title: (["']?)/m, `title: $1Копия ${index}. `) }),
  };
}
