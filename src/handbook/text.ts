import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';

/** Number of words in prose: runs of non-space characters with a letter or a digit in them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Text of nodes as a reader reads it, without code blocks; inline code stays. */
export function proseOf(nodes: Nodes[]): string {
  return nodes.filter((node) => node.type !== 'code').map(proseOfNode).join('\n');
}

function proseOfNode(node: Nodes): string {
  if ('children' in node) return (node.children as Nodes[]).filter((child) => child.type !== 'code').map(proseOfNode).join(isBlock(node) ? '\n' : '');
  return toString(node);
}

function isBlock(node: Nodes): boolean {
  return ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'containerDirective', 'footnoteDefinition'].includes(node.type);
}
