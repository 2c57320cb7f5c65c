import type { CodeBlock, Page } from '../../handbook/page.ts';
import type { BlockOutcome, Engine } from '../engines/engine.ts';
import type { Finding } from '../finding.ts';
import type { PageProof } from '../report.ts';
import { chainsOf, executorOf, mustRun, type Chain } from './chains.ts';
import { verify } from './verify.ts';

/** Engines by what a block asks for, see `executorOf`: `python`, `sql`, `python env=django`. */
export type Engines = Readonly<Record<string, Engine>>;

export interface Execution {
  findings: Finding[];
  proof: PageProof;
  /** Blocks without an engine, with their places in the file. */
  unavailable: { line: number; column: number; executor: string }[];
  /** False when another run may end differently although nothing changed: a limit was met, the engine died. */
  conclusive: boolean;
}

/**
 * Runs the blocks of a page and compares what they do with what the page says.
 * @param isBroken blocks known to be wrong already: neither they nor what continues them is run
 */
export async function execute(page: Page, engines: Engines, isBroken: (block: CodeBlock) => boolean): Promise<Execution> {
  const chains = chainsOf(page, mustRun);
  const execution: Execution = { findings: [], proof: { executed: [], notRun: 0 }, unavailable: [], conclusive: true };
  execution.proof.notRun = page.codeBlocks.filter((block) => executorOf(block.info) && !canRun(block, engines)).length;
  for (const executor of new Set(chains.map((chain) => chain.executor))) {
    const engine = engines[executor];
    const runnable = chains.filter((chain) => chain.executor === executor && !chain.blocks.some(isBroken));
    if (!engine) execution.unavailable.push(...chains.flatMap((chain) => (chain.executor === executor ? placesOf(chain) : [])));
    else if (runnable.length > 0) await runOn(engine, page, runnable, execution);
  }
  return execution;
}

function placesOf({ executor, blocks }: Chain): Execution['unavailable'] {
  return blocks.map(({ fence }) => ({ ...fence, executor }));
}

function canRun(block: CodeBlock, engines: Engines): boolean {
  return mustRun(block) && engines[executorOf(block.info)!] !== undefined;
}

/** Hands the chains of one executor to its engine in the order of the page and adds the result to `execution`. */
async function runOn(engine: Engine, page: Page, chains: Chain[], execution: Execution): Promise<void> {
  const starts = new Set(chains.map(({ blocks }) => blocks[0]));
  const blocks = chains.flatMap((chain) => chain.blocks);
  const outcomes = await engine.run(blocks.map((block) => ({ code: block.code, continues: !starts.has(block) })));
  let proved = 0;
  for (const [index, block] of blocks.entries()) {
    const outcome = outcomes[index] ?? { status: 'crashed', stdout: '', message: '' };
    const findings = verify(page, block, outcome);
    execution.findings.push(...findings);
    if (findings.length === 0 && outcome.status !== 'skipped') proved++;
    if (!isRepeatable(outcome)) execution.conclusive = false;
  }
  addProof(execution.proof, `${engine.name} ${engine.version}`, proved);
}

/** Environments share an interpreter, and the reader is told of interpreters. */
function addProof(proof: PageProof, engine: string, blocks: number): void {
  const known = proof.executed.find((entry) => entry.engine === engine);
  if (known) known.blocks += blocks;
  else if (blocks > 0) proof.executed.push({ engine, blocks });
}

function isRepeatable({ status }: BlockOutcome): boolean {
  return status === 'ok' || status === 'raised' || status === 'exited';
}
