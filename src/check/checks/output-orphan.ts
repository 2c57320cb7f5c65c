import { languageTitles } from '../../handbook/languages.ts';
import { isOutput, type CodeBlock } from '../../handbook/page.ts';
import { mustRun } from '../blocks/chains.ts';
import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** An output block stands right after the block that prints it. */
export const outputOrphan: PageCheck = function* ({ codeBlocks }) {
  for (const block of codeBlocks) {
    if (isOutput(block.info) && !(block.outputOf && mayPrint(block.outputOf))) yield finding('output-orphan', block.infoPlace);
  }
};

/** A block of a misspelt language may be one that runs: that is told already. */
function mayPrint(block: CodeBlock): boolean {
  return !(block.info.lang in languageTitles) || mustRun(block);
}
