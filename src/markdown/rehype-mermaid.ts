import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Replaces every Mermaid block by its drawing, made while the site is built, and a text that tells the same. */
export function rehypeMermaid() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      if (code?.type !== 'element' || !isMermaid(code) || !parent || index === undefined) return;
      parent.children[index] = diagram(toString(code), `d${++count}`);
      return SKIP;
    });
  };
}

function isMermaid(code: Element): boolean {
  return Array.isArray(code.properties.className) && code.properties.className.includes('language-mermaid');
}

/**
 * Draws a diagram in the page's colours (custom properties `--bg`, `--fg` and those derived from them in the stylesheet).
 * @param source Mermaid text
 * @param id prefix that keeps the ids of several drawings on one page apart
 * @throws when the text is no diagram that the library can draw
 */
export function diagram(source: string, id: string): Element {
  const markup = renderMermaidSVG(source.trim()).replace(/<style>[\s\S]*?<\/style>/g, '');
  const svg = select('svg', fromHtml(markup, { fragment: true, space: 'svg' }))!;
  const description = describe(svg);
  visit(svg, 'element', (node) => clean(node, id));
  svg.properties.ariaHidden = 'true';
  return h('figure', { className: ['diagram'], tabIndex: 0 }, [svg, h('figcaption', { className: ['sr-only'] }, description)]);
}

/** The diagram in words: every connection, or every label where nothing is connected. */
function describe(svg: Element): string {
  const names = new Map(selectAll('[data-id]', svg).map((node) => [String(node.properties.dataId), String(node.properties.dataLabel ?? '')]));
  const name = (id: unknown) => names.get(String(id)) || { _start: 'начало', _end: 'конец' }[String(id)] || String(id);
  const edges = selectAll('[data-from][data-to]:not(.edge-label)', svg).map(({ properties }) => {
    const label = properties.dataLabel ? ` (${properties.dataLabel})` : '';
    return `${name(properties.dataFrom)} → ${name(properties.dataTo)}${label}`;
  });
  const facts = edges.length > 0 ? edges : selectAll('text', svg).map((node) => toString(node));
  return `Схема: ${facts.join('; ')}.`;
}

/** Drops inline styles and data attributes, makes ids unique and rounds coordinates to a tenth. */
function clean(node: Element, id: string): void {
  for (const [key, value] of Object.entries(node.properties)) {
    if (key === 'style' || key.startsWith('data')) delete node.properties[key];
    else if (key === 'id') node.properties.id = `${id}-${value}`;
    else if (typeof value === 'string' && key !== 'className') {
      node.properties[key] = value.replace('url(#', `url(#${id}-`).replace(/\d+\.\d{2,}/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
    }
  }
}
