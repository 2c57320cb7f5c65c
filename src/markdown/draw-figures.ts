import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypePrettyCode, { type Options } from 'rehype-pretty-code';
import { getSingletonHighlighter } from 'shiki';
import { unified } from 'unified';
import { codeTheme, codeTokens, highlighterMeta } from './code-theme.ts';
import { rehypeCodeFigure } from './rehype-code-figure.ts';
import { rehypeMermaid } from './rehype-mermaid.ts';

const prettyCode: Options = {
  theme: codeTheme as Options['theme'],
  grid: false,
  keepBackground: false,
  bypassInlineCode: true,
  filterMetaString: highlighterMeta,
  transformers: [codeTokens],
  getHighlighter: patientHighlighter,
};

const figures = unified().use(rehypeMermaid).use(rehypePrettyCode, prettyCode).use(rehypeCodeFigure);

/** By default a line that takes over half a second, as the first one of a language can on a busy machine, is left half done. */
async function patientHighlighter(options: Parameters<NonNullable<Options['getHighlighter']>>[0]) {
  const highlighter = await getSingletonHighlighter(options);
  const codeToHtml: typeof highlighter.codeToHtml = (code, settings) => highlighter.codeToHtml(code, { ...settings, tokenizeTimeLimit: 30_000 });
  return { ...highlighter, codeToHtml };
}

/**
 * Turns the blocks of one page into figures: highlighted code, drawn diagrams. Runs in a worker thread, see rehype-figures.ts.
 * @param runs code blocks as they came from Markdown, `pre` elements that follow one another together
 * @returns HTML, as much for each run
 */
export default async function drawFigures(runs: ElementContent[][]): Promise<string[]> {
  const children = runs.map((run): Element => ({ type: 'element', tagName: 'div', properties: {}, children: run }));
  const tree: Root = await figures.run({ type: 'root', children });
  return tree.children.map((run) => toHtml((run as Element).children));
}
