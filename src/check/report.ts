import type { RuleId } from './messages.ts';

/** One finding. Lines and columns count from 1, columns in UTF-16 units. */
export interface Problem {
  /** Path from the project's root, `/`-separated. */
  file: string;
  line: number;
  column: number;
  rule: RuleId;
  /** What is wrong, in Russian. */
  message: string;
  /** What to do about it, in Russian. */
  hint: string;
}

/** What was proved about the examples of one page; the proof badge is made of it and of nothing else. */
export interface PageProof {
  /** Blocks that ran and behaved as the page says, by engine: `{ engine: 'Python 3.14', blocks: 9 }`. */
  executed: { engine: string; blocks: number }[];
  /** Blocks that could have been executed but were not here (no environment), or carry `norun` / `fragment`. */
  notRun: number;
}

export interface Stats {
  pages: number;
  questions: number;
  /** Number of code blocks by language. */
  blocks: Record<string, number>;
  executed: number;
  notRun: number;
}

/** A block that was not executed because what it asks for is not there. */
export interface UnavailableBlock {
  file: string;
  line: number;
  column: number;
  /** What it asks for: `python env=django`, `sql`. */
  executor: string;
}

/** The outcome of a check as plain data. */
export interface Report {
  /** Sorted by file, line, column, rule. */
  problems: Problem[];
  stats: Stats;
  /** Blocks that would have to run but could not here, in the order of problems. */
  unavailable: UnavailableBlock[];
  /** The files that were asked for as changed, gone ones too; missing when all or named ones were checked. */
  changed?: string[];
  /** By page id (`python-core/gil`). */
  proofs: Record<string, PageProof>;
}
