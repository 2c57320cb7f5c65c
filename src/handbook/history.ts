import { execFileSync } from 'node:child_process';
import { contentPath } from './location.ts';

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

const COMMIT = 'commit ';

/**
 * The history of the content folder, renames followed.
 * @param root the project's folder
 * @returns nothing without a repository or with a shallow copy, whose dates would all be those of its first commit
 */
export function readHistory(root: string): ContentHistory | undefined {
  try {
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return undefined;
    return parseLog(git(root, 'log', '--reverse', `--format=${COMMIT}%ct`, '--name-status', '-M', '-z', '--', 'src/content/docs'));
  } catch {
    return undefined;
  }
}

/**
 * Reads what `git log --reverse --name-status -M -z` printed, the oldest commit first.
 * @param log fields with NUL after each: `commit <seconds>`, then a status and its one path, or two for a rename
 */
export function parseLog(log: string): ContentHistory {
  const files = new Map<string, FileHistory>();
  const paths = new Set<string>();
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  let date = new Date(0);
  for (let field = fields.shift(); field !== undefined; field = fields.shift()) {
    if (field.startsWith(COMMIT)) date = new Date(Number(field.slice(COMMIT.length)) * 1000);
    else if (field !== '') record(field, date);
  }
  return { files, paths };

  function record(status: string, date: Date): void {
    const path = contentPath(fields.shift()) ?? '';
    paths.add(path);
    const before = files.get(path);
    if (status === 'D') files.delete(path);
    else if (!status.startsWith('R')) files.set(path, { created: before?.created ?? date, changed: date });
    else {
      const target = contentPath(fields.shift()) ?? '';
      paths.add(target);
      files.delete(path);
      files.set(target, { created: before?.created ?? date, changed: date });
    }
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'ignore'] });
}
