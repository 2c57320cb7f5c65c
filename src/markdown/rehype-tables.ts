import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wraps every table into a region of its own name that scrolls by itself, by keyboard too. A heading cell without text is
 * an ordinary cell: there is nothing it could be the heading of.
 */
export function rehypeTables() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      visit(node, 'element', (cell) => {
        if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
      });
      parent.children[index] = h('div', { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: `Таблица ${++count}` }, [node]);
      return SKIP;
    });
  };
}
