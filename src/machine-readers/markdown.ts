import type { Edit } from '../check/finding.ts';
import { applyEdits } from '../check/rewrite.ts';
import type { Page } from '../handbook/page.ts';

/** The address of a page of the site as the Markdown version writes it. */
export type AddressOf = (id: string) => string;

/** A line of the head of a Markdown version: «Уровень: Middle». */
export type Fact = readonly [label: string, value: string];

/** What a Markdown version says of the page before its text and after it. */
export interface Frame {
  title: string;
  description: string;
  facts?: readonly Fact[];
}

/** A Markdown file: the title, a summary, facts, then the parts with empty lines between them. */
export function document({ title, description, facts = [] }: Frame, ...parts: readonly string[]): string {
  const list = facts.map(([label, value]) => `- ${label}: ${value}`).join('\n');
  return `${[`# ${title}`, description && `> ${description}`, list, ...parts].filter(Boolean).join('\n\n')}\n`;
}

/** A heading with an optional sentence and a list of links. */
export function linkList(title: string | undefined, about: string | undefined, links: readonly string[]): string {
  return [title && `## ${title}`, about, links.join('\n')].filter(Boolean).join('\n\n');
}

/** An item of a list that links to a page: `- [title](address): description`. */
export function linkItem(title: string, address: string, description = ''): string {
  return `- [${title.replace(/[[\]\\]/g, '\\$&')}](${address})${description && `: ${description}`}`;
}

/**
 * The text of a page as its author wrote it, without frontmatter. Links to pages lead to `addressOf` them, links to files
 * to `fileAddress`, and a deepening question has its number, by which other pages name it.
 */
export function pageText(page: Page, addressOf: AddressOf, fileAddress: (path: string) => string): string {
  const number = page.outline.deepening.map(({ order, heading }): Edit => {
    const start = heading.node.children[0]!.position!.start.offset!;
    return { start, end: start, text: `${page.number}.${order}. ` };
  });
  const links = page.links.flatMap(({ node, url }): Edit[] => {
    if (!/^\/(?!\/)/.test(url)) return [];
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url)!;
    const target = path.endsWith('/') ? addressOf(path.slice(1, -1)) : fileAddress(path.slice(1));
    const start = page.source.indexOf(url, textEnd(node));
    // An address written with escapes is not found and stays as it is.
    return start < 0 || start > node.position!.end.offset! ? [] : [{ start, end: start + url.length, text: target + rest }];
  });
  const begin = page.frontmatter.node?.position?.end.offset ?? 0;
  return applyEdits(page.source, [{ start: 0, end: begin, text: '' }, ...number, ...links]).trim();
}

/** Where the address of a link may begin: after its text, which may say the same. */
function textEnd(node: Page['links'][number]['node']): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  return (last ?? { position: { end: node.position!.start } }).position!.end.offset!;
}
