import { readCommits, type Commit } from './commits.ts';

/** What Git knows of one file of the content folder. */
export interface FileHistory {
  /** Day and time of the commit that brought it, under whatever name, and of the last one that changed it. */
  created: Date;
  changed: Date;
}

/** What Git knows of the content: files by their present paths inside its folder, and all paths that ever were. */
export interface ContentHistory {
  files: ReadonlyMap<string, FileHistory>;
  paths: ReadonlySet<string>;
}

/**
 * The history of the content folder, renames followed.
 * @param root the project's folder, absolute
 * @returns nothing when Git does not know it whole
 */
export function readHistory(root: string): ContentHistory | undefined {
  const commits = readCommits(root);
  return commits && datesOf(commits);
}

/** @param commits newest first; merges bring nothing of their own */
export function datesOf(commits: readonly Commit[]): ContentHistory {
  const files = new Map<string, FileHistory>();
  const paths = new Set<string>();
  for (const { date, changes } of commits.filter(({ isMerge }) => !isMerge).reverse()) {
    for (const { kind, path, before = path } of changes) {
      paths.add(before).add(path);
      const known = files.get(before);
      if (kind === 'R') files.delete(before);
      if (kind === 'D') files.delete(path);
      else files.set(path, { created: known?.created ?? date, changed: date });
    }
  }
  return { files, paths };
}
