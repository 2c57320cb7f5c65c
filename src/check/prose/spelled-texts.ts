import { placeInBlock, type Page } from '../../handbook/page.ts';
import { proseRuns, type ProseRun } from '../prose.ts';

/** Text whose words are looked up, with what stands around it. */
export type SpelledText = Pick<ProseRun, 'text' | 'before' | 'after' | 'placeAt'>;

/** What a page says in its own words: title, description, text, diagrams, comments and strings in code; no aliases and situations, no titles of sources. */
export function spelledTexts(page: Page): SpelledText[] {
  const bodyStart = page.frontmatter.node?.position?.end.offset ?? 0;
  const own = ['title', 'description'].map((key) => valueRange(page, key));
  const isOwn = (offset: number) => offset >= bodyStart || own.some(([start, end]) => offset >= start && offset < end);
  return [...proseRuns(page).filter(({ offset }) => isOwn(offset)), ...codeLines(page)];
}

/** Where the value of a frontmatter key stands in the file; an empty range when it has none. */
function valueRange({ frontmatter, source }: Page, key: string): [number, number] {
  const range = frontmatter.document.getIn([key], true) as { range?: [number, number, number] } | undefined;
  const yamlStart = source.indexOf('\n') + 1;
  return range?.range ? [yamlStart + range.range[0], yamlStart + range.range[1]] : [0, 0];
}

/** The Russian of code: its comments, strings and labels. Latin words there are names; what an example prints is what it prints. */
function codeLines(page: Page): SpelledText[] {
  return page.codeBlocks.filter(({ outputOf }) => !outputOf).flatMap((block) =>
    block.code.split('\n').map((line, index) => ({
      text: line.replace(/\p{Script=Latin}/gu, '_'),
      before: '',
      after: '',
      placeAt: (column: number) => placeInBlock(page, block, index + 1, column + 1),
    })),
  );
}
