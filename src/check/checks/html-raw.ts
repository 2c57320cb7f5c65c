import { visit } from 'unist-util-visit';
import { finding, type Finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** No HTML of any kind, comments included. The home page alone is MDX. */
export const htmlRaw: PageCheck = ({ path, tree }) => {
  const findings: Finding[] = [];
  if (path.endsWith('.mdx')) return findings;
  visit(tree, 'html', (node) => {
    findings.push(finding('html-raw', nodePlace(node), node.value.split('\n')[0]!));
  });
  return findings;
};
