import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { typeset } from '../typography.ts';

/** Typesets the text, code left as it is. */
export function remarkTypography() {
  return (tree: Root) => {
    visit(tree, 'text', (node) => {
      node.value = typeset(node.value);
    });
  };
}
