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

/** Where the Markdown version differs from the text of a page; offsets in it. */
export interface TextMarks {
  /** Numbers of deepening questions, by which other pages name them, and where they go. */
  numbers: { start: number; text: string }[];
  /** Addresses that lead to pages and files of the site. */
  links: { start: number; url: string }[];
}

/** Finds what the Markdown version of a page changes. */
export function markText(page: Pick<Page, 'source' | 'number' | 'outline' | 'links'>): TextMarks {
  const numbers = page.outline.deepening.map(({ order, heading }) => {
    return { start: heading.node.children[0]!.position!.start.offset!, text: `${page.number}.${order}. ` };
  });
  const links = page.links.flatMap(({ node, url }) => {
    if (!/^\/(?!\/)/.test(url)) return [];
    const start = page.source.indexOf(url, textEnd(node));
    // An address written with escapes is not found and stays as it is.
    return start < 0 || start > node.position!.end.offset! ? [] : [{ start, url }];
  });
  return { numbers, links };
}

/**
 * The text of a page as its author wrote it. Links to pages lead to `addressOf` them, links to files to `fileAddress`, and
 * deepening questions are numbered.
 * @param body without frontmatter
 */
export function pageText(body: string, { numbers, links }: TextMarks, addressOf: AddressOf, fileAddress: (path: string) => string): string {
  const number = numbers.map(({ start, text }): Edit => ({ start, end: start, text }));
  const link = links.map(({ start, url }): Edit => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url)!;
    const target = path.endsWith('/') ? addressOf(path.slice(1, -1)) : fileAddress(path.slice(1));
    return { start, end: start + url.length, text: target + rest };
  });
  return applyEdits(body, [...number, ...link]).trim();
}

/** Where the address of a link may begin: after its text, which may say the same. */
function textEnd(node: Page['links'][number]['node']): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  return (last ?? { position: { end: node.position!.start } }).position!.end.offset!;
}
