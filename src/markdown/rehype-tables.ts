import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wraps every table into a section of its own name that scrolls by itself, by keyboard too, and says that its headings are
 * those of columns. A heading cell without text is an ordinary cell: there is nothing it could be the heading of.
 */
export function rehypeTables() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      visit(node, 'element', (cell) => {
        if (cell.tagName !== 'th') return;
        if (cell.children.length === 0) cell.tagName = 'td';
        else cell.properties.scope = 'col';
      });
      parent.children[index] = h('section', { className: ['table'], tabIndex: 0, ariaLabel: `Таблица ${++count}` }, [node]);
      return SKIP;
    });
  };
}
