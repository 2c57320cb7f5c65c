import { locatePage } from '../handbook/location.ts';
import { parsePage, type CodeBlock, type Page } from '../handbook/page.ts';
import { execute, type Engines, type Execution } from './blocks/execute.ts';
import type { PageCheck, Tools } from './checks/check.ts';
import { fileChecks, mdxChecks, pageChecks, questionChecks } from './checks/page-checks.ts';
import { createRuff, type Ruff } from './engines/python/ruff.ts';
import { fileStart, finding, type Finding } from './finding.ts';
import type { RuleId } from './messages.ts';
import { excessOf, limits, MAX_DEPTH } from './markup-limits.ts';
import { createSpeller, type Speller } from './prose/speller.ts';
import { createYo, type FindMissingYo } from './prose/yo.ts';
import { decode, type SourceFile } from './read.ts';
import type { PageProof } from './report.ts';
import { summarize, type PageSummary } from './summary.ts';
import { SyntaxHost } from './syntax/host.ts';

/** All that is known of one page by looking at it alone. */
export interface PageResult {
  summary: PageSummary;
  findings: Finding[];
  proof: PageProof;
  unavailable: Execution['unavailable'];
  /** False when another check of the same text may end differently: such a result is not cached. */
  conclusive: boolean;
}

/** A file with its text parsed; no page when it is not text or cannot be parsed. */
interface Parsed {
  page?: Page;
  findings: Finding[];
}

/** Checks one page: its file, its form, its examples. */
export async function checkPage(file: SourceFile, tools: Tools, engines: Engines): Promise<PageResult> {
  const { page, findings } = await checkForm(file, tools);
  if (!page) return { summary: unreadable(file), findings, proof: { executed: [], notRun: 0 }, unavailable: [], conclusive: true };
  const execution = await execute(page, engines, (block) => isBroken(block, findings));
  return {
    summary: summarize(page),
    findings: [...findings, ...execution.findings],
    proof: execution.proof,
    unavailable: execution.unavailable,
    conclusive: execution.conclusive,
  };
}

/** Everything that can be said of a page without running its examples. */
export async function checkForm(file: SourceFile, tools: Tools): Promise<Parsed> {
  const findings = fileChecks.flatMap((check) => [...check(file)]);
  const parsed = parse(file);
  findings.push(...parsed.findings);
  for (const check of parsed.page ? checksFor(parsed.page) : []) findings.push(...(await check(parsed.page!, tools)));
  return { page: parsed.page, findings };
}

function checksFor({ path, kind }: Page): PageCheck[] {
  if (path.endsWith('.mdx')) return mdxChecks;
  return kind === 'question' ? [...pageChecks, ...questionChecks] : pageChecks;
}

/** Tools that start when first asked for. */
export function lazyTools(): Tools {
  let ruff: Ruff | undefined;
  let syntax: SyntaxHost | undefined;
  let speller: Speller | undefined;
  let yo: FindMissingYo | undefined;
  return {
    ruff: () => (ruff ??= createRuff()),
    syntax: () => (syntax ??= new SyntaxHost()),
    speller: () => (speller ??= createSpeller()),
    yo: () => (yo ??= createYo()),
  };
}

/** What other pages need to know of a page that is itself not checked. */
export function summarizeFile(file: SourceFile): PageSummary {
  const { page } = parse(file);
  return page ? summarize(page) : unreadable(file);
}

function parse(file: SourceFile): Parsed {
  const text = decode(file);
  if (text === undefined) return { findings: [] };
  const found = excessOf(text);
  if (found?.excess === 'depth') return { findings: [finding('file-nesting', found, MAX_DEPTH)] };
  if (found) return { findings: [finding('file-markup', found, found.excess, limits[found.excess])] };
  try {
    return { page: parsePage(file.path, text), findings: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the parser calls itself once a level
    return { findings: [finding('file-nesting', fileStart, MAX_DEPTH)] };
  }
}

function unreadable({ path }: SourceFile): PageSummary {
  const { id, kind, number } = locatePage(path);
  return { path, id, kind, number, links: [], related: [], blocks: {} };
}

/** Code with a syntax error, or with an end declared in a way nobody understands, is not run: the error would be told twice. */
function isBroken({ node }: CodeBlock, findings: Finding[]): boolean {
  const { start, end } = node.position!;
  const telling: RuleId[] = ['python-syntax', 'info-value'];
  return findings.some(({ rule, line }) => telling.includes(rule) && line >= start.line && line <= end.line);
}
