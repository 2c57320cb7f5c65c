import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isScalar, visit as visitYaml } from 'yaml';
import type { Page, Place } from '../handbook/page.ts';

/** A stretch of prose as it is written in the file, without the code around it. */
export interface ProseRun {
  text: string;
  /** Offset of its first character in the file, UTF-16 units. */
  offset: number;
  /** The characters that stand before and after it in the file: a run ends at every piece of code and markup. */
  before: string;
  after: string;
  /** The place of a character of `text`, counted from 0. */
  placeAt(index: number): Place;
}

/** All prose of a page in order: frontmatter, then text of paragraphs, headings, tables and lists; no code, no addresses. */
export function proseRuns(page: Page): ProseRun[] {
  const runs = frontmatterRuns(page);
  visit(page.tree, 'text', (node: Text, _, parent) => {
    if (!node.position || (parent?.type === 'link' && parent.url.endsWith(node.value))) return;
    const { start, end } = node.position;
    runs.push(runOf(page, start.offset!, end.offset!, start));
  });
  return runs;
}

/** The values of the keys that a reader reads. */
function frontmatterRuns(page: Page): ProseRun[] {
  const runs: ProseRun[] = [];
  const { document, placeAt } = page.frontmatter;
  const yamlStart = page.source.indexOf('\n') + 1;
  visitYaml(document, {
    Pair: (_, { key }) => (isScalar(key) && ['title', 'description', 'aliases', 'situations', 'sources'].includes(String(key.value)) ? undefined : visitYaml.SKIP),
    Scalar(key, { range, type }) {
      if (key === 'key' || !range) return;
      const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
      runs.push(runOf(page, yamlStart + range[0] + quotes, yamlStart + range[1] - quotes, placeAt(range[0] + quotes)));
    },
  });
  return runs;
}

function runOf({ source }: Page, start: number, end: number, first: Place): ProseRun {
  const text = source.slice(start, end);
  return {
    text,
    offset: start,
    before: source.slice(Math.max(0, start - 20), start),
    after: source.slice(end, end + 20),
    placeAt: placeFinder(text, first),
  };
}

/** Reads on from where it was last asked: a text with thousands of findings is read once, not once for each. */
function placeFinder(text: string, first: Place): ProseRun['placeAt'] {
  const start = { ...first, index: 0 };
  let last = start;
  return (index) => {
    const { line, column, index: from } = index < last.index ? start : last;
    const passed = text.slice(from, index).split('\n');
    last = { line: line + passed.length - 1, column: passed.at(-1)!.length + (passed.length === 1 ? column : 1), index };
    return { line: last.line, column: last.column };
  };
}
