import { execFileSync } from 'node:child_process';

/** Who made a page, by name; e-mails never leave this module. */
export interface Credits {
  /** Authors of its changes and those named in `Co-authored-by:`, who changed it most first. */
  authors: string[];
  /** Those named in `Reviewed-by:` who are not its authors. */
  reviewers: string[];
}

/** A commit, or what a merge brought. */
interface Change {
  /** `Name <e-mail>`. */
  authors: string[];
  reviewers: string[];
  /** Lines of `--name-status`: `M`, a tab, the path; for a renamed file both paths. */
  files: string[];
}

const BOT = /\[bot\]|^(?:dependabot|renovate|github-actions|web-flow)\b|<noreply@github\.com>$/i;

/**
 * Who made the files of a folder, from the whole history at once. `.mailmap` is honoured, bots are left out.
 * @param root the project's folder, absolute
 * @param folder from `root`, `/`-separated
 * @returns by path inside the folder; nothing when there is no Git, no repository, or only a part of its history
 */
export function readCredits(root: string, folder: string): Map<string, Credits> {
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']).trim() !== 'false') return new Map();
    return creditsOf(withMailmap(root, readChanges(root, folder)));
  } catch {
    return new Map();
  }
}

/** Newest first. A merge is compared with the branch it went into: its message may name the reviewers of what it brought. */
function readChanges(root: string, folder: string): Change[] {
  const trailer = (key: string) => `%(trailers:key=${key},valueonly,unfold,separator=%x02)`;
  const format = ['%P', '%aN <%aE>', trailer('Co-authored-by'), trailer('Reviewed-by')].join('%x01');
  const shown = ['--relative', '--name-status', '-M', '--diff-merges=first-parent', '--full-history', '--use-mailmap'];
  const log = git(`${root}/${folder}`, ['-c', 'core.quotePath=off', 'log', ...shown, `--format=%x00${format}`, '--', '.']);
  return log.split('\0').slice(1).map(parseChange);
}

function parseChange(text: string): Change {
  const [head = '', ...files] = text.split('\n').filter(Boolean);
  const [parents = '', author = '', coAuthors = '', reviewers = ''] = head.split('\x01');
  const people = (list: string) => list.split('\x02').filter(Boolean);
  const isMerge = parents.includes(' ');
  return { authors: isMerge ? [] : [author, ...people(coAuthors)], reviewers: people(reviewers), files };
}

/** Trailers are text to Git: the names in them are looked up in `.mailmap` here. */
function withMailmap(root: string, changes: Change[]): Change[] {
  const written = [...new Set(changes.flatMap(({ authors, reviewers }) => [...authors, ...reviewers]))].filter((person) => /^[^<>]*<[^<>]+>$/.test(person));
  const proper = written.length > 0 ? git(root, ['check-mailmap', '--stdin'], written.join('\n')).split('\n') : [];
  const known = new Map(written.map((person, index) => [person, proper[index]!]));
  const lookUp = (people: string[]) => people.map((person) => known.get(person) ?? person);
  return changes.map(({ authors, reviewers, files }) => ({ authors: lookUp(authors), reviewers: lookUp(reviewers), files }));
}

/** @param changes newest first, so that a renamed file is met by its present name before its earlier ones */
function creditsOf(changes: Change[]): Map<string, Credits> {
  const people = new Map<string, { authors: string[]; reviewers: string[] }>();
  const present = new Map<string, string>();
  for (const { authors, reviewers, files } of changes) {
    for (const file of files) {
      const [, before = '', after = before] = file.split('\t');
      const path = present.get(after) ?? after;
      present.set(before, path);
      const found = people.get(path) ?? { authors: [], reviewers: [] };
      people.set(path, found);
      found.authors.push(...authors);
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

function git(folder: string, args: string[], input?: string): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', input, maxBuffer: 256 * 2 ** 20, stdio: ['pipe', 'pipe', 'ignore'] });
}
