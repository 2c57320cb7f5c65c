import { finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** No H1 (the title is it) and no skipped level. */
export const headingsCheck: PageCheck = function* ({ outline }) {
  let previous = 1;
  for (const { node, depth } of outline.headings) {
    if (depth === 1) yield finding('heading-h1', nodePlace(node));
    else if (depth > previous + 1) yield finding('heading-jump', nodePlace(node), depth, previous + 1);
    previous = depth;
  }
};
