import { limits } from '../../handbook/structure.ts';
import { placeInBlock } from '../../handbook/page.ts';
import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** Python code fits a narrow screen; ruff breaks code, but not comments and strings. */
export const codeWidth: PageCheck = function* (page) {
  for (const block of page.codeBlocks.filter(({ info }) => info.lang === 'python')) {
    for (const [index, line] of block.code.split('\n').entries()) {
      const width = [...line].length;
      if (width <= limits.codeColumns) continue;
      yield finding('code-width', placeInBlock(page, block, index + 1, limits.codeColumns + 1), width, limits.codeColumns);
    }
  }
};
