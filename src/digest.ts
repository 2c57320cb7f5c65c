import { readingMinutes } from './components/question/reading-time.ts';
import type { Page } from './handbook/page.ts';
import { markText, type TextMarks } from './machine-readers/markdown.ts';
import { notRunOnPurpose, type NotRun } from './quality/examples.ts';
import { externalUrls } from './quality/links.ts';
import { survey, type Survey } from './search/vocabulary.ts';

/**
 * What the site needs of the text of a page besides its HTML: plain data, made once where the HTML is made, so that no page
 * is parsed again for its Markdown version, for search or for the page «Качество».
 */
export interface Digest {
  /** Path inside the content folder. */
  path: string;
  /** The text, without frontmatter. */
  body: string;
  /** Minutes to read it. */
  minutes: number;
  anchors: string[];
  /** Examples not executed on purpose. */
  notRun: NotRun[];
  /** External addresses. */
  urls: string[];
  /** Where its Markdown version differs. */
  marks: TextMarks;
  /** What search needs. */
  survey: Survey;
}

/** A parsed page, its frontmatter by its values alone. */
export type Digested = Omit<Page, 'frontmatter'> & { frontmatter: Pick<Page['frontmatter'], 'data'> };

/** Takes from a page what the site needs of it. */
export function digest(page: Digested): Digest {
  return {
    path: page.path,
    body: page.source,
    minutes: readingMinutes(page),
    anchors: page.outline.headings.map(({ anchor }) => anchor),
    notRun: notRunOnPurpose(page),
    urls: externalUrls(page),
    marks: markText(page),
    survey: survey(page),
  };
}
