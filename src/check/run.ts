import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../cli.ts';
import { ADDRESSES_FILE, readAddresses, type KnownAddress } from '../handbook/addresses.ts';
import type { Engines } from './blocks/execute.ts';
import { locatePage, pageUrl, type PageLocation } from '../handbook/location.ts';
import { hashOf, ResultCache } from './cache.ts';
import { pagesLinkingTo } from './changed.ts';
import type { PageResult } from './check-page.ts';
import type { Across, Handbook, Tools } from './checks/check.ts';
import { handbookChecks } from './checks/handbook-checks.ts';
import { finding, type Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { mapPool } from './pool.ts';
import { listEntries, readSource, type Entry, type SourceFile } from './read.ts';
import type { Problem, Report, Stats } from './report.ts';
import { select } from './selection.ts';
import { otherUrls } from './site-urls.ts';
import type { PageSummary } from './summary.ts';
import { staleOutputs, updateOutputs } from './update-output.ts';

export interface CheckOptions {
  /** The project's folder, absolute. */
  root: string;
  /** The content folder, from `root`, `/`-separated. */
  contentDir: string;
  /** Files and folders whose problems are wanted, absolute or from `root`; all when there are none. */
  paths?: readonly string[];
  /**
   * Files by their paths inside the content folder, gone ones too: only they are checked, and the links of other pages to
   * them. Instead of `paths`.
   */
  changed?: ReadonlySet<string>;
  /** Apply certain cures to the files first. */
  fix?: boolean;
  /** Write into the files what the examples print where it differs from what is shown. */
  updateOutput?: boolean;
  /** Take a block for which there is no engine as a problem. */
  strict?: boolean;
  /** Folder of stored results, absolute; nothing is stored without it. */
  cache?: string;
  /** The caller closes them. */
  engines: Engines;
  /** What several runs in one process share; made anew without it. */
  tools?: Tools;
  onProgress?: (event: Progress) => void;
}

/** Tells that a file was fixed, that outputs in it are about to be rewritten, or that one more of `total` pages is checked. */
export type Progress =
  | { kind: 'fixed'; file: string }
  | { kind: 'updating'; file: string; stale: readonly Finding[] }
  | { kind: 'checked'; file: string; done: number; total: number };

/** What one entry of the content folder brought; a result only if it was asked for. */
interface Inspected {
  entry: Entry;
  summary?: PageSummary;
  result?: PageResult;
}

/**
 * Checks the handbook: every page by itself, then all of them together.
 * @throws UsageError when the content folder or a path does not exist
 */
export async function runCheck(options: CheckOptions): Promise<Report> {
  const contentDir = join(options.root, options.contentDir);
  if (!existsSync(contentDir)) throw new UsageError(`Нет папки содержания: ${options.contentDir}`);
  const entries = listEntries(contentDir);
  const { changed } = options;
  const selected = changed ? entries.filter(({ path }) => changed.has(path)) : select(entries, options.root, options.contentDir, options.paths);
  if (options.fix) await fixFiles(selected, contentDir, options);
  const inspected = await inspectAll(entries, new Set(selected), contentDir, options);
  const summaries = inspected.flatMap(({ summary }) => summary ?? []);
  const addresses = readAddresses(options.root);
  const gone = goneQuestions(entries, changed, addresses);
  const reported = new Set([...[...selected, ...gone].map(({ path }) => path), ...(changed ? pagesLinkingTo(changed, summaries) : [])]);
  const isReported = (page: Across['page']) => (page === 'addresses' ? !options.paths?.length : reported.has(page.path));
  const across = checkTogether({ pages: summaries, gone, addresses }, options.root).filter(({ page }) => isReported(page));
  return assemble(inspected.filter(({ result }) => result), across, options);
}

async function fixFiles(entries: Entry[], contentDir: string, { contentDir: folder, onProgress, tools: ownTools }: CheckOptions): Promise<void> {
  const [{ fixFile }, { lazyTools }] = await Promise.all([import('./fix.ts'), import('./check-page.ts')]);
  const tools = ownTools ?? lazyTools();
  for (const entry of entries) {
    if (entry.kind === 'page' && (await fixFile(contentDir, entry, tools))) onProgress?.({ kind: 'fixed', file: `${folder}/${entry.path}` });
  }
}

interface PageChecker {
  check(file: SourceFile): Promise<PageResult>;
  summarize(file: SourceFile): PageSummary;
}

async function loadChecker({ engines, tools: ownTools }: CheckOptions): Promise<PageChecker> {
  for (const engine of Object.values(engines)) engine.prepare?.();
  const { checkPage, lazyTools, summarizeFile } = await import('./check-page.ts');
  const tools = ownTools ?? lazyTools();
  return { check: (file) => checkPage(file, tools, engines), summarize: summarizeFile };
}

/** Looks at every entry. The parser and the engines are loaded for the first page that has changed, not before. */
function inspectAll(entries: Entry[], selected: Set<Entry>, contentDir: string, options: CheckOptions): Promise<Inspected[]> {
  const cache = options.cache === undefined ? undefined : new ResultCache<PageResult>(options.cache);
  const summaries = options.cache === undefined ? undefined : new ResultCache<PageSummary>(join(options.cache, 'summaries'));
  const version = fingerprint(options.root, options.engines);
  const keyOf = (file: SourceFile) => hashOf(version, file.path, file.bytes ?? String(file.size));
  const read = (entry: Entry): SourceFile => (entry.kind === 'page' ? readSource(contentDir, entry) : { ...entry, size: 0 });
  let checker: Promise<PageChecker> | undefined;
  const load = () => (checker ??= loadChecker(options));
  let done = 0;

  async function check(file: SourceFile): Promise<PageResult> {
    const result = await (await load()).check(file);
    if (result.conclusive && file.kind === 'page') cache?.write(file.path, keyOf(file), result);
    return result;
  }

  /** What the other pages have to know of one that is not asked for. */
  async function summarize(file: SourceFile): Promise<PageSummary> {
    const stored = summaries?.read(file.path, keyOf(file));
    if (stored) return stored;
    const summary = (await load()).summarize(file);
    summaries?.write(file.path, keyOf(file), summary);
    return summary;
  }

  return mapPool(entries, availableParallelism(), async (entry) => {
    if (!selected.has(entry) && entry.kind !== 'page') return { entry };
    const file = read(entry);
    const stored = cache?.read(entry.path, keyOf(file));
    if (!selected.has(entry)) return { entry, summary: stored?.summary ?? (await summarize(file)) };
    let result = stored ?? (await check(file));
    const stale = options.updateOutput ? staleOutputs(result.findings) : [];
    if (stale.length > 0) {
      options.onProgress?.({ kind: 'updating', file: `${options.contentDir}/${entry.path}`, stale });
      if (updateOutputs(contentDir, file, stale)) result = await check(read(entry)); // an output that varies shows itself
    }
    options.onProgress?.({ kind: 'checked', file: entry.path, done: ++done, total: selected.size });
    return { entry, result, summary: entry.kind === 'page' ? result.summary : undefined };
  });
}

/** Files among the changed that were questions and are no more, those whose address leads to another page left out. */
function goneQuestions(entries: Entry[], changed: ReadonlySet<string> = new Set(), addresses: readonly KnownAddress[] = []): PageLocation[] {
  const present = new Set(entries.map(({ path }) => path));
  const redirected = new Set(addresses.flatMap(({ address, movedTo }) => (movedTo ? address : [])));
  const gone = [...changed].filter((path) => !present.has(path)).map(locatePage);
  return gone.filter(({ id, number }) => number !== undefined && !redirected.has(pageUrl(id)));
}

function checkTogether(known: Pick<Handbook, 'pages' | 'gone' | 'addresses'>, root: string): Across[] {
  const sections = new Set(known.pages.filter(({ kind }) => kind === 'question').map(({ id }) => id.split('/')[0]!));
  const handbook = { ...known, otherUrls: otherUrls(root, sections), today: localDate(new Date()) };
  return handbookChecks.flatMap((check) => [...check(handbook)]);
}

/** The day where the checker runs: an author verifies pages by the calendar on the wall. */
function localDate(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function assemble(inspected: Inspected[], across: Across[], { contentDir, strict, changed }: CheckOptions): Report {
  const own = inspected.flatMap(({ entry, result }) => {
    const missing = strict ? result!.unavailable.map((block) => finding('run-unavailable', block, block.executor)) : [];
    return [...result!.findings, ...missing].map((found) => problemOf(found, `${contentDir}/${entry.path}`));
  });
  const problems = [...own, ...across.map(({ page, finding }) => problemOf(finding, page === 'addresses' ? ADDRESSES_FILE : `${contentDir}/${page.path}`))];
  const pages = inspected.filter(({ summary }) => summary).map(({ result }) => result!);
  return {
    problems: problems.sort(compareProblems),
    stats: statsOf(pages),
    unavailable: inspected.flatMap(({ entry, result }) => result!.unavailable.map((block) => ({ file: `${contentDir}/${entry.path}`, ...block }))),
    changed: changed && [...changed].map((path) => `${contentDir}/${path}`).sort(),
    proofs: Object.fromEntries(pages.map(({ summary, proof }) => [summary.id, proof])),
  };
}

function problemOf({ line, column, rule, message, hint }: Finding, file: string): Problem {
  return { file, line, column, rule, message, hint };
}

function compareProblems(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function statsOf(pages: PageResult[]): Stats {
  const stats: Stats = { pages: pages.length, questions: 0, blocks: {}, executed: 0, notRun: 0 };
  for (const { summary, proof } of pages) {
    if (summary.kind === 'question') stats.questions++;
    for (const [lang, blocks] of Object.entries(summary.blocks)) stats.blocks[lang] = (stats.blocks[lang] ?? 0) + blocks;
    for (const { blocks } of proof.executed) stats.executed += blocks;
    stats.notRun += proof.notRun;
  }
  stats.blocks = Object.fromEntries(Object.entries(stats.blocks).sort(([a], [b]) => compare(a, b)));
  return stats;
}
