import { languageAliases, languageTitles } from '../../handbook/languages.ts';
import type { CodeBlock, Page } from '../../handbook/page.ts';
import { finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { PageCheck } from './check.ts';

const languages = Object.keys(languageTitles);

/** Code is fenced, the fence is closed and names a language the site knows. */
export const codeFences: PageCheck = function* (page) {
  for (const block of page.codeBlocks) {
    const { info, fence, infoPlace, fenced } = block;
    if (!fenced) {
      yield finding('code-indented', fence);
      continue;
    }
    if (info.lang === '') yield finding('code-language', fence);
    else if (!languages.includes(info.lang)) {
      yield finding('code-language-unknown', infoPlace, info.lang, languageAliases[info.lang] ?? nearest(info.lang, languages), languages);
    }
    const marker = openingMarker(page, block);
    if (!isClosed(page, block, marker)) yield finding('code-unclosed', fence, marker);
  }
};

function openingMarker({ lines }: Page, { fence }: CodeBlock): string {
  return /^(`+|~+)/.exec(lines[fence.line - 1]!.slice(fence.column - 1))![0];
}

/** An unclosed fence runs to the end of its container. */
function isClosed({ lines }: Page, { node, fence }: CodeBlock, marker: string): boolean {
  const { line, column } = node.position!.end;
  if (line === fence.line) return false;
  const last = lines[line - 1]!.slice(0, column - 1).replace(/^[\s>]*/, '').trimEnd();
  return last.length >= marker.length && [...last].every((character) => character === marker[0]);
}
