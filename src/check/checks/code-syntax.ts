import { infoWord } from '../../handbook/info-string.ts';
import { languageTitles } from '../../handbook/languages.ts';
import { placeInBlock } from '../../handbook/page.ts';
import { isWhole } from '../blocks/chains.ts';
import { syntaxParsers } from '../blocks/syntax.ts';
import { finding, type Finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** Blocks parse in their language; Python is ruff's and SQL the database's business. */
export const codeSyntax: PageCheck = async (page) => {
  const findings: Finding[] = [];
  for (const block of page.codeBlocks.filter(isWhole)) {
    const { lang } = block.info;
    const parse = await syntaxParsers[lang]?.();
    const faults = (await parse?.(block.code, { title: infoWord(block.info, 'title')?.value })) ?? [];
    for (const { line, column, message } of faults) {
      findings.push(finding('code-syntax', placeInBlock(page, block, line, column), languageTitles[lang] ?? lang, message));
    }
  }
  return findings;
};
