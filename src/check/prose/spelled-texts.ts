import { placeInBlock, type Page } from '../../handbook/page.ts';
import { proseRuns, type ProseRun } from '../prose.ts';

/** Text whose words are looked up, with what stands around it. */
export type SpelledText = Pick<ProseRun, 'text' | 'before' | 'after' | 'placeAt'>;

/** What a page says in its own words: title, description, text and diagrams; no aliases, no titles of sources. */
export function spelledTexts(page: Page): SpelledText[] {
  const bodyStart = page.frontmatter.node?.position?.end.offset ?? 0;
  const own = ['title', 'description'].map((key) => valueRange(page, key));
  const isOwn = (offset: number) => offset >= bodyStart || own.some(([start, end]) => offset >= start && offset < end);
  return [...proseRuns(page).filter(({ offset }) => isOwn(offset)), ...diagrams(page)];
}

/** Where the value of a frontmatter key stands in the file; an empty range when it has none. */
function valueRange({ frontmatter, source }: Page, key: string): [number, number] {
  const range = frontmatter.document.getIn([key], true) as { range?: [number, number, number] } | undefined;
  const yamlStart = source.indexOf('\n') + 1;
  return range?.range ? [yamlStart + range.range[0], yamlStart + range.range[1]] : [0, 0];
}

/** The Russian lines of Mermaid blocks; their Latin words are mostly the diagram's syntax. */
function diagrams(page: Page): SpelledText[] {
  const blocks = page.codeBlocks.filter(({ info }) => info.lang === 'mermaid');
  return blocks.flatMap((block) =>
    block.code.split('\n').map((line, index) => ({
      text: line.replace(/\p{Script=Latin}/gu, '_'),
      before: '',
      after: '',
      placeAt: (column: number) => placeInBlock(page, block, index + 1, column + 1),
    })),
  );
}
