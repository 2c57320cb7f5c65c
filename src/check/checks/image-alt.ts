import { visit } from 'unist-util-visit';
import { finding, type Finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** An image says in words what it shows. */
export const imageAlt: PageCheck = ({ tree }) => {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      findings.push(finding('image-alt', nodePlace(node), node.type === 'image' ? node.url : (node.label ?? '')));
    }
  });
  return findings;
};
