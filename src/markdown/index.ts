import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { rehypeAsides } from './rehype-asides.ts';
import { rehypeBase } from './rehype-base.ts';
import { rehypeDialogue } from './rehype-dialogue.ts';
import { rehypeFigures, withFigures } from './rehype-figures.ts';
import { rehypeHeadingLinks } from './rehype-heading-links.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkDigest } from './remark-digest.ts';
import { remarkQuestion } from './remark-question.ts';
import { remarkTypography } from './remark-typography.ts';

/**
 * The Markdown processor of the site.
 * @param options.base path under which the site is served, `/` or `/name/`
 */
export function markdownProcessor(options: { base: string }) {
  const processor = unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkGfm, remarkDigest, remarkQuestion, remarkTypography],
    remarkRehype: { footnoteLabel: 'Примечания', footnoteBackLabel: 'Вернуться к тексту' },
    rehypePlugins: [
      rehypeFigures,
      rehypeAsides,
      rehypeTables,
      rehypeDialogue,
      rehypeHeadingLinks,
      [rehypeBase, options.base],
    ],
  });
  return withFigures(processor);
}
