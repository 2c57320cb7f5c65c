import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { skeletonHints } from '../../handbook/skeleton.ts';
import { finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** Nothing that `npm run new` wrote as a hint is left in place of an answer. */
export const skeletonLeft: PageCheck = ({ tree }) => {
  const findings: ReturnType<typeof finding>[] = [];
  visit(tree, ['heading', 'paragraph'], (node) => {
    const text = toString(node);
    if (skeletonHints.has(text)) findings.push(finding('skeleton-left', nodePlace(node as typeof tree), text));
  });
  return findings;
};
