import { infoWord, type InfoString } from '../../handbook/info-string.ts';
import { executableLanguages } from '../../handbook/languages.ts';
import type { CodeBlock, Page } from '../../handbook/page.ts';

/** Blocks of a page that share one namespace: the first starts it, the others continue it. */
export interface Chain {
  /** The executor they ask for, see {@link executorOf}. */
  executor: string;
  blocks: CodeBlock[];
}

/** What a block asks to be executed by: `python`, `python env=django`, `sql`; undefined when its language is not executed. */
export function executorOf(info: InfoString): string | undefined {
  if (!executableLanguages.includes(info.lang)) return undefined;
  const env = infoWord(info, 'env')?.value;
  return env ? `${info.lang} env=${env}` : info.lang;
}

/** True for a block that is complete code: it is linted. */
export function isWhole({ info, fenced }: CodeBlock): boolean {
  return fenced && !infoWord(info, 'fragment');
}

/** True for a block that must run. */
export function mustRun(block: CodeBlock): boolean {
  return isWhole(block) && executorOf(block.info) !== undefined && !infoWord(block.info, 'norun');
}

/**
 * Groups the blocks that `accepts` takes. A block that continues belongs to the last chain of its executor; without one it
 * starts its own.
 */
export function chainsOf(page: Page, accepts: (block: CodeBlock) => boolean): Chain[] {
  const chains: Chain[] = [];
  for (const block of page.codeBlocks) {
    const executor = executorOf(block.info);
    if (executor === undefined || !accepts(block)) continue;
    const open = infoWord(block.info, 'continues') && chains.findLast((chain) => chain.executor === executor);
    if (open) open.blocks.push(block);
    else chains.push({ executor, blocks: [block] });
  }
  return chains;
}
