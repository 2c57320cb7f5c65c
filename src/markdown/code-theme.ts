import { createCssVariablesTheme } from 'shiki';
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
 * The class of a token by the inline style that the theme gives it.
 * @param style value such as `color:var(--code-token-keyword)`
 * @returns undefined for a token that needs no class
 */
export function tokenClass(style: string): string | undefined {
  const kind = /var\(--code-([\w-]+)\)/.exec(style)?.[1];
  return kind ? tokenClasses[kind] : undefined;
}

/** The part of an info string that concerns the highlighter: title, line numbers, highlighted lines and words. */
export function highlighterMeta(meta: string): string {
  return parseInfoString(`code ${meta}`)
    .words.filter(({ key, raw }) => key === 'title' || key === 'showLineNumbers' || /^[{/]/.test(raw))
    .map(({ raw }) => raw)
    .join(' ');
}
