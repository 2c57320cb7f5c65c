import type { Nodes } from 'mdast';
import type { Place } from '../handbook/page.ts';

/** Where a node of a parsed page begins. */
export function nodePlace(node: Nodes): Place {
  const { line, column } = node.position!.start;
  return { line, column };
}
