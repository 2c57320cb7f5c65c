import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes notes of the asides. An aside would be a landmark of the page, and an interview has one after every question:
 * too many to find one's way by.
 */
export function rehypeAsides() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'aside') return;
      node.tagName = 'div';
      node.properties.role = 'note';
    });
  };
}
