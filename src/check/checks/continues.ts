import { infoWord } from '../../handbook/info-string.ts';
import { chainsOf, isWhole, mustRun } from '../blocks/chains.ts';
import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** `continues` follows a block of the same executor; one that runs, if it runs itself. */
export const continuesCheck: PageCheck = function* (page) {
  for (const accepts of [mustRun, isWhole]) {
    for (const { executor, blocks } of chainsOf(page, accepts)) {
      const [first] = blocks;
      const word = infoWord(first!.info, 'continues');
      if (!word || mustRun(first!) !== (accepts === mustRun)) continue;
      const { line, column } = first!.infoPlace;
      yield finding('continues-orphan', { line, column: column + word.offset }, executor);
    }
  }
};
