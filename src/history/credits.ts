import { readCommits, type Commit } from './commits.ts';

/** Who made a page, by name; e-mails never leave this module. */
export interface Credits {
  /** Authors of its changes and those named in `Co-authored-by:`, who changed it most first. */
  authors: string[];
  /** Those named in `Reviewed-by:` who are not its authors. */
  reviewers: string[];
}

const BOT = /\[bot\]|^(?:dependabot|renovate|github-actions|web-flow)\b|<noreply@github\.com>$/i;

/**
 * Who made the files of a folder, from the whole history at once. `.mailmap` is honoured, bots are left out.
 * @param root the project's folder, absolute
 * @param folder from `root`, `/`-separated
 * @returns by path inside the folder; nothing when Git does not know its whole history
 */
export function readCredits(root: string, folder: string): Map<string, Credits> {
  return creditsOf(readCommits(root, folder) ?? []);
}

/** @param commits newest first, so that a renamed file is met by its present name before its earlier ones */
function creditsOf(commits: readonly Commit[]): Map<string, Credits> {
  const people = new Map<string, { authors: string[]; reviewers: string[] }>();
  const present = new Map<string, string>();
  for (const { isMerge, authors, reviewers, changes } of commits) {
    for (const { path: after, before = after } of changes) {
      const path = present.get(after) ?? after;
      present.set(before, path);
      const found = people.get(path) ?? { authors: [], reviewers: [] };
      people.set(path, found);
      if (!isMerge) found.authors.push(...authors);
      found.reviewers.push(...reviewers);
    }
  }
  return new Map([...people].map(([path, found]) => {
    const authors = names(found.authors);
    return [path, { authors, reviewers: names(found.reviewers).filter((name) => !authors.includes(name)) }];
  }));
}

/** Each name once: the most frequent first, of equals who came first. */
function names(people: string[]): string[] {
  const times = new Map<string, number>();
  for (const person of people.filter((person) => !BOT.test(person)).reverse()) {
    const name = person.replace(/<.*/s, '').replace(/\p{C}/gu, '').trim();
    if (name !== '') times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
