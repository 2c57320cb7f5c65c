import { createCssVariablesTheme, type ShikiTransformer, type ThemedToken } from 'shiki';
import { parseInfoString } from '../handbook/info-string.ts';

const PREFIX = '--code-';

/** One theme for both colour schemes: token kinds only, their colours are the stylesheet's. */
export const codeTheme = createCssVariablesTheme({ name: 'handbook', variablePrefix: PREFIX, fontStyle: false });

/** Classes of token kinds; kinds that are absent here (punctuation, plain names) look like plain text. */
const tokenClasses: Record<string, string> = {
  'token-keyword': 'tk',
  'token-string': 'ts',
  'token-string-expression': 'ts',
  'token-comment': 'tc',
  'token-constant': 'tn',
  'token-function': 'tf',
  'token-parameter': 'tp',
};

/**
 * Makes the highlighter write classes instead of inline styles, and leave what looks like plain text, operators among it, to
 * the text: a page of code is a third of the elements then.
 */
export const codeTokens: ShikiTransformer = {
  tokens: (lines) => lines.map(mergeTokens),
  line(line) {
    line.children = line.children.flatMap((token) => (token.type === 'element' && !token.properties.class ? token.children : [token]));
  },
};

/** Tokens with a class instead of a colour. Neighbours that look alike become one: the highlighter splits finer than a reader sees. */
function mergeTokens(tokens: readonly ThemedToken[]): ThemedToken[] {
  const merged: ThemedToken[] = [];
  for (const { content, offset, color = '' } of tokens) {
    const name = tokenClass(content, color);
    const last = merged.at(-1);
    if (last && last.htmlAttrs?.class === name) last.content += content;
    else merged.push({ content, offset, ...(name && { htmlAttrs: { class: name } }) });
  }
  return merged;
}

function tokenClass(content: string, color: string): string | undefined {
  const kind = /var\(--code-([\w-]+)\)/.exec(color)?.[1];
  return kind && /[\p{L}\d]/u.test(content) ? tokenClasses[kind] : undefined;
}

/** The part of an info string that concerns the highlighter: title, line numbers, highlighted lines and words. */
export function highlighterMeta(meta: string): string {
  return parseInfoString(`code ${meta}`)
    .words.filter(({ key, raw }) => key === 'title' || key === 'showLineNumbers' || /^[{/]/.test(raw))
    .map(({ raw }) => raw)
    .join(' ');
}
