import { placeInBlock, type CodeBlock, type Page } from '../../handbook/page.ts';
import { chainsOf, isWhole } from '../blocks/chains.ts';
import { replaceCode } from '../blocks/edit.ts';
import type { Ruff } from '../engines/python/ruff.ts';
import { finding, type Finding } from '../finding.ts';
import { lookalike } from '../lookalike.ts';
import type { PageCheck } from './check.ts';

/** Rules of ruff that have a check of their own: text-invisible.ts looks for such characters everywhere. */
const INVISIBLE = /^PLE25/;
/** A name that is not in Latin letters; code-lookalike.ts tells of one that only looks so. */
const FOREIGN_NAME = 'PLC2401';

/** Python that is not declared a fragment is Python, without ruff's remarks and as ruff formats it. */
export const pythonCode: PageCheck = (page, tools) => {
  const chains = chainsOf(page, (block) => block.info.lang === 'python' && isWhole(block));
  if (chains.length === 0) return [];
  const ruff = tools.ruff();
  return chains.flatMap(({ blocks }) => [...lint(page, blocks, ruff), ...blocks.flatMap((block) => format(page, block, ruff))]);
};

/** Blocks that continue each other are one program: a name may come from an earlier one. */
function lint(page: Page, blocks: CodeBlock[], ruff: Ruff): Finding[] {
  const broken = new Set<number>();
  return ruff.lintPython(blocks.map(({ code }) => code)).flatMap(({ block, line, column, code, message }) => {
    const place = placeInBlock(page, blocks[block]!, line, column);
    if (INVISIBLE.test(code) || (code === FOREIGN_NAME && message.split(/\P{L}+/u).some(lookalike))) return [];
    if (code !== 'invalid-syntax') return finding('python-lint', place, code, message);
    const first = !broken.has(block); // the errors after it are mostly its echo
    broken.add(block);
    return first ? finding('python-syntax', place, message) : [];
  });
}

function format(page: Page, block: CodeBlock, ruff: Ruff): Finding[] {
  const formatted = ruff.formatPython(`${block.code}\n`)?.replace(/\n$/, '');
  if (formatted === undefined || formatted === block.code) return [];
  const written = block.code.split('\n');
  const wanted = formatted.split('\n');
  const first = written.findIndex((line, index) => line !== wanted[index]);
  const index = first < 0 ? written.length : first; // ruff only adds lines
  const place = placeInBlock(page, block, Math.min(index + 1, written.length));
  return [{ ...finding('python-format', place, index + 1, wanted[index]), fix: replaceCode(page, block, formatted) }];
}
