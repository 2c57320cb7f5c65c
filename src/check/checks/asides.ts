import { visit } from 'unist-util-visit';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

const asides = ['note', 'tip', 'caution', 'danger'] as const;

/** Asides are four, each opened and closed. `:name` inside a sentence stays text. */
export const asidesCheck: PageCheck = ({ tree, lines }) => {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (node.type === 'containerDirective') {
      if (!(asides as readonly string[]).includes(node.name)) findings.push(unknown(`:::${node.name}`, node.name, nodePlace(node)));
      const lastLine = lines[node.position!.end.line - 1] ?? '';
      if (!/:::+\s*$/.test(lastLine) || node.position!.end.line === node.position!.start.line) {
        findings.push(finding('aside-unclosed', nodePlace(node), 'open'));
      }
    } else if (node.type === 'leafDirective') {
      findings.push(unknown(`::${node.name}`, node.name, nodePlace(node)));
    } else if (node.type === 'paragraph' && /^:::/.test(lines[node.position!.start.line - 1]!.slice(node.position!.start.column - 1))) {
      findings.push(finding('aside-unclosed', nodePlace(node), 'stray'));
    }
  });
  return findings;
};

function unknown(written: string, name: string, place: { line: number; column: number }): Finding {
  const known = nearest(name, asides);
  return finding('aside-unknown', place, written, known && `:::${known}`, asides);
}
