import { toString } from 'mdast-util-to-string';
import { finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** Every heading is followed by text or by a deeper heading. */
export const sectionEmpty: PageCheck = function* ({ tree }) {
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'heading') continue;
    const next = tree.children[index + 1];
    if (next && !(next.type === 'heading' && next.depth <= node.depth)) continue;
    yield finding('section-empty', nodePlace(node), toString(node));
  }
};
