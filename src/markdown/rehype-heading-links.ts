import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Puts a link to itself beside every H2 and H3 that has an id and no link of its own yet. */
export function rehypeHeadingLinks() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!/^h[23]$/.test(node.tagName) || !node.properties.id || !parent || index === undefined) return;
      if (node.children.some((child) => hasClass(child, 'step-id')) || hasClass(node, 'sr-only')) return;
      const label = `Ссылка на раздел «${toString(node)}»`;
      const anchor = h('a', { className: ['anchor'], href: `#${node.properties.id}`, ariaLabel: label, dataPagefindIgnore: '' }, '#');
      parent.children[index] = h('div', { className: ['heading'] }, [node, anchor]);
      return SKIP;
    });
  };
}

function hasClass(node: Element['children'][number], name: string): boolean {
  return node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name);
}
