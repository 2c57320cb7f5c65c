import { placeInBlock } from '../../handbook/page.ts';
import { finding } from '../finding.ts';
import { lookalike } from '../lookalike.ts';
import type { PageCheck } from './check.ts';

/** A word written in letters that Python takes for plain ones (PEP 3131: identifiers are compared after NFKC). */
const STYLED_NAME = /(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*(?=\s*[(.=:,)])/gu;

/** Code looks like what it does: no Cyrillic «с» in a Latin name, no mathematical or full-width letters in a name. */
export const codeLookalike: PageCheck = function* (page) {
  for (const block of page.codeBlocks) {
    if (block.outputOf) continue; // what an example prints is what it prints
    for (const [index, line] of block.code.split('\n').entries()) {
      const at = (column: number) => placeInBlock(page, block, index + 1, column + 1);
      for (const { 0: word, index: column } of line.matchAll(/\p{L}+/gu)) {
        const found = lookalike(word);
        if (found) yield finding('code-lookalike', at(column), word, found.letters, found.fixed);
      }
      for (const { 0: word, index: column } of line.matchAll(STYLED_NAME)) {
        const plain = word.normalize('NFKC');
        const styled = [...word].filter((letter) => letter !== letter.normalize('NFKC')).join('');
        if (/^\w+$/.test(plain) && styled !== '') yield finding('code-lookalike', at(column), word, styled, plain);
      }
    }
  }
};
