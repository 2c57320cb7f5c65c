import { infoWord } from '../../handbook/info-string.ts';
import { languageTitles } from '../../handbook/languages.ts';
import { placeInBlock } from '../../handbook/page.ts';
import { isWhole } from '../blocks/chains.ts';
import { finding, type Finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** Blocks parse in their language; Python is ruff's and SQL the database's business. */
export const codeSyntax: PageCheck = async (page, tools) => {
  const findings: Finding[] = [];
  for (const block of page.codeBlocks.filter(isWhole)) {
    const { lang } = block.info;
    const title = infoWord(block.info, 'title')?.value;
    for (const { line, column, message } of await tools.syntax().faults(lang, block.code, { title })) {
      findings.push(finding('code-syntax', placeInBlock(page, block, line, column), languageTitles[lang] ?? lang, message));
    }
  }
  return findings;
};
