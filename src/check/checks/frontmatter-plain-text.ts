import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

const MARKUP = /`|\*\*|\]\(|<\/?[a-z]/;

/** Title and description carry no Markdown: they go into the window's title and the search results as they are. */
export const frontmatterPlainText: PageCheck = function* ({ frontmatter }) {
  for (const key of ['title', 'description']) {
    const markup = MARKUP.exec(String(frontmatter.data[key] ?? ''));
    if (markup) yield finding('frontmatter-plain-text', frontmatter.placeOf([key]), key, markup[0]);
  }
};
