import { unified } from '@astrojs/markdown-remark';
import rehypePrettyCode from 'rehype-pretty-code';
import remarkGfm from 'remark-gfm';
import { codeTheme, highlighterMeta } from './code-theme.ts';
import { rehypeAsides } from './rehype-asides.ts';
import { rehypeBase } from './rehype-base.ts';
import { rehypeCodeFigure } from './rehype-code-figure.ts';
import { rehypeDialogue } from './rehype-dialogue.ts';
import { rehypeHeadingLinks } from './rehype-heading-links.ts';
import { rehypeMermaid } from './rehype-mermaid.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkDigest } from './remark-digest.ts';
import { remarkQuestion } from './remark-question.ts';
import { remarkTypography } from './remark-typography.ts';

/**
 * The Markdown processor of the site.
 * @param options.base path under which the site is served, `/` or `/name/`
 */
export function markdownProcessor(options: { base: string }) {
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkGfm, remarkDigest, remarkQuestion, remarkTypography],
    remarkRehype: { footnoteLabel: 'Примечания', footnoteBackLabel: 'Вернуться к тексту' },
    rehypePlugins: [
      rehypeMermaid,
      [rehypePrettyCode, { theme: codeTheme, grid: false, keepBackground: false, filterMetaString: highlighterMeta }],
      rehypeCodeFigure,
      rehypeAsides,
      rehypeTables,
      rehypeDialogue,
      rehypeHeadingLinks,
      [rehypeBase, options.base],
    ],
  });
}
