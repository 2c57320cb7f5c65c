import { execFileSync } from 'node:child_process';
import { CONTENT_DIR } from '../check/project.ts';

/** A commit as far as it concerns a folder, or what a merge brought to the branch it went into. */
export interface Commit {
  date: Date;
  isMerge: boolean;
  /** Those named `Name <e-mail>`, as `.mailmap` calls them: who made it, and who is named in `Co-authored-by:`. */
  authors: string[];
  /** Those named in `Reviewed-by:`. */
  reviewers: string[];
  changes: Change[];
}

/** What happened to a file; paths are those inside the folder. */
export interface Change {
  /** First letter of the status in `git log --name-status`: `A`, `M`, `D`, `R`… */
  kind: string;
  path: string;
  /** The path before a rename. */
  before?: string;
}

const COMMIT = 'commit ';
const read = new Map<string, readonly Commit[] | undefined>();

/**
 * The whole history of a folder, the newest commit first: read from Git once for all who ask. A merge is compared with the
 * branch it went into: its message may name the reviewers of what it brought.
 * @param root the project's folder, absolute
 * @param folder from `root`, `/`-separated
 * @returns nothing without Git, without a repository or with a shallow copy, whose dates would all be those of its first commit
 */
export function readCommits(root: string, folder: string = CONTENT_DIR): readonly Commit[] | undefined {
  const key = `${root}\0${folder}`;
  if (!read.has(key)) read.set(key, askGit(root, folder));
  return read.get(key);
}

function askGit(root: string, folder: string): Commit[] | undefined {
  const trailer = (key: string) => `%(trailers:key=${key},valueonly,unfold,separator=%x02)`;
  const format = ['%ct', '%P', '%aN <%aE>', trailer('Co-authored-by'), trailer('Reviewed-by')].join('%x01');
  const shown = ['--relative', '--name-status', '-M', '-z', '--diff-merges=first-parent', '--full-history', '--use-mailmap'];
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']).trim() !== 'false') return undefined;
    return withMailmap(root, parseLog(git(`${root}/${folder}`, ['log', ...shown, `--format=${COMMIT}${format}`, '--', '.'])));
  } catch {
    return undefined;
  }
}

/**
 * Reads what `git log --name-status -z` printed.
 * @param log fields with NUL after each: `commit` with what is known of it, then a status and its one path, or two for a rename
 */
export function parseLog(log: string): Commit[] {
  const commits: Commit[] = [];
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  for (let index = 0; index < fields.length; ) {
    const field = fields[index++]!;
    if (field.startsWith(COMMIT)) commits.push(parseHead(field.slice(COMMIT.length)));
    else if (/^[RC]/.test(field)) commits.at(-1)!.changes.push({ kind: field[0]!, before: fields[index++]!, path: fields[index++]! });
    else if (field !== '') commits.at(-1)!.changes.push({ kind: field[0]!, path: fields[index++]! });
  }
  return commits;
}

function parseHead(text: string): Commit {
  const [seconds, parents = '', author = '', coAuthors = '', reviewers = ''] = text.split('\x01');
  const people = (list: string) => list.split('\x02').filter(Boolean);
  return {
    date: new Date(Number(seconds) * 1000),
    isMerge: parents.includes(' '),
    authors: [author, ...people(coAuthors)],
    reviewers: people(reviewers),
    changes: [],
  };
}

/** Trailers are text to Git: the names in them are looked up in `.mailmap` here. */
function withMailmap(root: string, commits: Commit[]): Commit[] {
  const written = [...new Set(commits.flatMap(({ authors, reviewers }) => [...authors, ...reviewers]))].filter((person) => /^[^<>]*<[^<>]+>$/.test(person));
  const proper = written.length > 0 ? git(root, ['check-mailmap', '--stdin'], written.join('\n')).split('\n') : [];
  const known = new Map(written.map((person, index) => [person, proper[index]!]));
  const lookUp = (people: string[]) => people.map((person) => known.get(person) ?? person);
  return commits.map((commit) => ({ ...commit, authors: lookUp(commit.authors), reviewers: lookUp(commit.reviewers) }));
}

function git(folder: string, args: string[], input?: string): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', input, maxBuffer: 256 * 2 ** 20, stdio: ['pipe', 'pipe', 'ignore'] });
}
