import type { Code, Definition, Image, Link, Root, Yaml } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { parseInfoString, type InfoString } from './info-string.ts';
import { locatePage, type PageLocation } from './location.ts';
import { outline, type Outline } from './outline.ts';

/** A place in a file; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** A fenced block. Indented code is not a fenced block and has `fenced: false`. */
export interface CodeBlock {
  node: Code;
  /** 0-based position among the page's blocks. */
  index: number;
  info: InfoString;
  code: string;
  fenced: boolean;
  /** Place of the fence, and of the info string's first character. */
  fence: Place;
  infoPlace: Place;
  /** The block of expected output that stands right after this one, if any. */
  output?: CodeBlock;
  /** For an output block: the block whose output it is. */
  outputOf?: CodeBlock;
}

export interface PageLink {
  node: Link | Image | Definition;
  url: string;
  place: Place;
}

export interface Frontmatter {
  /** Undefined when the file has no frontmatter. */
  node?: Yaml;
  document: Document.Parsed;
  /** The parsed values; not validated. */
  data: Record<string, unknown>;
  /** The place of a key or list item, the nearest enclosing one if it has none. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of an offset inside the YAML text. */
  placeAt(offset: number): Place;
}

/** One Markdown file of the handbook, parsed once. */
export interface Page extends PageLocation {
  source: string;
  lines: string[];
  tree: Root;
  frontmatter: Frontmatter;
  outline: Outline;
  codeBlocks: CodeBlock[];
  links: PageLink[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']);

/**
 * Parses a Markdown file; never throws on any text.
 * @param path path inside the content folder, `/`-separated
 * @param source the file's text without byte order mark
 */
export function parsePage(path: string, source: string): Page {
  const tree = parser.parse(source);
  return { ...readTree(path, source, tree), frontmatter: readFrontmatter(tree) };
}

/**
 * Reads a text that somebody has parsed already, with the same extensions and without its frontmatter.
 * @param tree is not changed
 */
export function readTree(path: string, source: string, tree: Root): Omit<Page, 'frontmatter'> {
  const location = locatePage(path);
  const lines = source.split(/\r\n|\n|\r/);
  const codeBlocks = collectCodeBlocks(tree, lines);
  return {
    ...location,
    source,
    lines,
    tree,
    outline: outline(tree, location.kind),
    codeBlocks,
    links: collectLinks(tree),
  };
}

/** The place in the file of a place inside a block's code; both count from 1. */
export function placeInBlock(page: Page, block: CodeBlock, line: number, column = 1): Place {
  const codeLine = block.code.split('\n')[line - 1] ?? '';
  const fileLine = block.fence.line + (block.fenced ? line : line - 1);
  const indent = Math.max(0, (page.lines[fileLine - 1] ?? '').length - codeLine.length);
  return { line: fileLine, column: indent + column };
}

/** True for a block that holds the expected output of the block before it: ```` ```text output ````. */
export function isOutput(info: InfoString): boolean {
  return info.lang === 'text' && info.words.some((word) => word.key === 'output');
}

function collectCodeBlocks(tree: Root, lines: string[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree, 'code', (node, index, parent) => {
    const start = node.position!.start;
    const fenceText = (lines[start.line - 1] ?? '').slice(start.column - 1);
    const fence = /^(`{3,}|~{3,})\s*/.exec(fenceText);
    const block: CodeBlock = {
      node,
      index: blocks.length,
      info: parseInfoString(fence ? fenceText.slice(fence[0].length).trimEnd() : ''),
      code: node.value,
      fenced: fence !== null,
      fence: { line: start.line, column: start.column },
      infoPlace: { line: start.line, column: start.column + (fence?.[0].length ?? 0) },
    };
    const before = parent && index ? parent.children[index - 1] : undefined;
    const previous = blocks.at(-1);
    if (isOutput(block.info) && previous && previous.node === before && !isOutput(previous.info)) {
      previous.output = block;
      block.outputOf = previous;
    }
    blocks.push(block);
  });
  return blocks;
}

function collectLinks(tree: Root): PageLink[] {
  const links: PageLink[] = [];
  visit(tree, ['link', 'image', 'definition'], (node) => {
    const target = node as Link | Image | Definition;
    const { line, column } = target.position!.start;
    links.push({ node: target, url: target.url, place: { line, column } });
  });
  return links;
}

function readFrontmatter(tree: Root): Frontmatter {
  const first = tree.children[0];
  const node = first?.type === 'yaml' ? first : undefined;
  const counter = new LineCounter();
  const document = parseDocument(node?.value ?? '', { lineCounter: counter, uniqueKeys: true, customTags: ['timestamp'] });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: Math.max(1, col) };
  };
  return {
    node,
    document,
    data: safeData(document),
    placeAt,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsetOf(document, path.slice(0, length));
        if (offset !== undefined) return placeAt(offset);
      }
      return { line: 1, column: 1 };
    },
  };
}

/** Values of a document; empty when it is no mapping or refuses to become values (an alias bomb). */
function safeData(document: Document.Parsed): Record<string, unknown> {
  try {
    const data: unknown = document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 20 });
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent: any = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = parent?.items?.find?.((item: any) => item?.key?.value === last);
  const node = pair?.key ?? (typeof last === 'number' ? parent?.items?.[last] : undefined);
  return node?.range?.[0];
}
