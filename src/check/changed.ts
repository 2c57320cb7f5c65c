import { execFileSync, type StdioOptions } from 'node:child_process';
import { UsageError } from '../cli.ts';
import { ADDRESSES_FILE } from '../handbook/addresses.ts';
import { locatePage, pageUrl } from '../handbook/location.ts';
import type { PageSummary } from './summary.ts';

/** What a branch is compared with when nobody says: the first of these that the repository knows. */
const BASES = ['origin/HEAD', 'origin/main', 'main', 'origin/master', 'master'];

/**
 * What every page's outcome hangs on besides its own text: the checker, its packages, the addresses that are no pages. The list
 * of addresses is none of it: every new page is added to it.
 */
const COMMON = ['src/check/', 'src/handbook/', 'src/pages/', 'public/', 'package-lock.json'];

const NO_BASE =
  'Не с чем сравнить: нет репозитория Git с веткой main. Назовите версию: npm run check -- --changed <ветка или коммит>.';
const SHALLOW = 'В неполной копии сначала нужен git fetch --unshallow.';

/**
 * The files of the content folder that differ from where the branch left `base`: committed or not, new and deleted ones
 * included.
 * @param root the project's folder, absolute
 * @param contentDir the content folder, from `root`
 * @param base a revision as Git takes it
 * @returns paths inside the content folder; undefined when what all pages hang on has changed too
 * @throws UsageError when there is no repository, or it does not know `base`
 */
export function changedPages(root: string, contentDir: string, base?: string): Set<string> | undefined {
  const fork = forkPoint(root, base);
  const touched = [
    ...git(root, 'diff', '--name-only', '--no-renames', '--relative', '-z', fork).split('\0'),
    ...git(root, 'ls-files', '--others', '--exclude-standard', '-z').split('\0'),
  ];
  if (touched.some((path) => path !== ADDRESSES_FILE && COMMON.some((common) => path.startsWith(common)))) return undefined;
  const inside = `${contentDir}/`;
  return new Set(touched.filter((path) => path.startsWith(inside)).map((path) => path.slice(inside.length)));
}

/** The paths of pages that name one of the changed pages in a link or in `related`. */
export function pagesLinkingTo(changed: ReadonlySet<string>, pages: readonly PageSummary[]): string[] {
  const ids = new Set([...changed].map((path) => locatePage(path).id));
  const urls = new Set([...ids].map(pageUrl));
  const names = ({ links, related }: PageSummary) =>
    links.some(({ url }) => urls.has(url.replace(/[?#].*$/, ''))) || related.some(({ id }) => ids.has(id));
  return pages.filter(names).map(({ path }) => path);
}

function forkPoint(root: string, base: string | undefined): string {
  const isKnown = (revision: string) => attempt(root, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`) !== undefined;
  const known = (base === undefined ? BASES : [base]).find(isKnown);
  if (known === undefined) throw new UsageError(base === undefined ? NO_BASE : `Git не знает версии «${base}». ${SHALLOW}`);
  const fork = attempt(root, 'merge-base', 'HEAD', known);
  if (fork === undefined) throw new UsageError(`У ветки и «${known}» нет общего предка. ${SHALLOW}`);
  return fork.trim();
}

function git(root: string, ...args: string[]): string {
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio });
}

/** What Git prints, or nothing when it refuses. */
function attempt(root: string, ...args: string[]): string | undefined {
  try {
    return git(root, ...args);
  } catch {
    return undefined;
  }
}
