import { limits } from '../../handbook/structure.ts';
import { countWords, proseOf } from '../../handbook/text.ts';
import { fileStart, finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** What stands before the first heading is what one says aloud in 30 seconds. */
export const shortAnswer: PageCheck = function* ({ outline, frontmatter }) {
  const { min, max } = limits.shortAnswerWords;
  const words = countWords(proseOf(outline.lead));
  if (words >= min && words <= max) return;
  const first = outline.lead[0] ?? outline.headings[0]?.node ?? frontmatter.node;
  yield finding('short-answer', first ? nodePlace(first) : fileStart, words, min, max);
};
