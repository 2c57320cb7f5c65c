import { executorOf } from '../check/blocks/chains.ts';
import type { Report, UnavailableBlock } from '../check/report.ts';
import { infoWord } from '../handbook/info-string.ts';
import { languageTitles } from '../handbook/languages.ts';
import type { CodeBlock, Page } from '../handbook/page.ts';

/** What one engine proved. */
export interface EngineTotal {
  /** «Python 3.14» */
  engine: string;
  blocks: number;
  pages: number;
}

/** What each engine executed, of all pages; most blocks first. */
export function engineTotals(proofs: Report['proofs']): EngineTotal[] {
  const totals = new Map<string, EngineTotal>();
  for (const { engine, blocks } of Object.values(proofs).flatMap(({ executed }) => executed)) {
    const total = totals.get(engine) ?? { engine, blocks: 0, pages: 0 };
    totals.set(engine, { engine, blocks: total.blocks + blocks, pages: total.pages + 1 });
  }
  return [...totals.values()].sort((a, b) => b.blocks - a.blocks);
}

/** A block that is not executed on purpose. */
export interface NotRun {
  /** Anchor of the heading under which it stands, if there is one. */
  anchor: string | undefined;
  /** «Python», «SQL» */
  language: string;
  /** As the author wrote it and the reader sees it above the block. */
  reason: string;
}

/** Blocks of a page in languages that are executed which its author keeps from it, with the reasons. */
export function notRunOnPurpose(page: Pick<Page, 'codeBlocks' | 'outline'>): NotRun[] {
  return page.codeBlocks.flatMap((block) => {
    const reason = (infoWord(block.info, 'norun') ?? infoWord(block.info, 'fragment'))?.value;
    if (reason === undefined || executorOf(block.info) === undefined) return [];
    return [{ anchor: anchorOf(page, block), language: languageTitles[block.info.lang] ?? block.info.lang, reason }];
  });
}

function anchorOf(page: Pick<Page, 'outline'>, block: CodeBlock): string | undefined {
  return page.outline.headings.findLast(({ node }) => node.position!.start.line < block.fence.line)?.anchor;
}

/** Blocks for which this build had no environment, counted by file, in the order of the files. */
export function missedByFile(unavailable: readonly UnavailableBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of unavailable) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
