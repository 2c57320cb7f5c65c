import type { Place } from '../handbook/page.ts';

/** Deeper lists, quotes and asides than this are not parsed: the parser's time grows with the cube of the depth. */
export const MAX_DEPTH = 20;

/**
 * More than this is not parsed either: the parser's time grows with the square of lines and of a paragraph's length, with
 * the cube of its opening brackets. A long page has a tenth of it. Paragraphs are told apart by blank lines.
 */
export const limits = { lines: 4000, lineLength: 4000, paragraph: 12_000, brackets: 2000, paragraphBrackets: 250 };

/** What a page has too much of. */
export type Excess = keyof typeof limits | 'depth';

/** Container markers one after another (`> > - 1.`), many spaces before a list item, many colons of an aside. */
const TOO_DEEP = new RegExp(
  [
    String.raw`^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){${MAX_DEPTH + 1},}[^-*+>\s]`,
    String.raw`^[ \t]{${MAX_DEPTH * 4},}(?:[-*+]|\d{1,9}[.)])[ \t]`,
    String.raw`^[ \t]*:{${MAX_DEPTH + 1},}`,
  ].join('|'),
);

/** The first place where a text exceeds what may be parsed, seen without parsing. */
export function excessOf(text: string): (Place & { excess: Excess }) | undefined {
  let brackets = 0;
  let paragraph = { length: 0, brackets: 0 };
  for (const [index, line] of text.split('\n').entries()) {
    const at = (column: number, excess: Excess) => ({ line: index + 1, column, excess });
    if (index >= limits.lines) return at(1, 'lines');
    if (line.length > limits.lineLength) return at(limits.lineLength + 1, 'lineLength');
    if (TOO_DEEP.test(line)) return at(1, 'depth');
    if (line.trim() === '') paragraph = { length: 0, brackets: 0 };
    if ((paragraph.length += line.length) > limits.paragraph) return at(1, 'paragraph');
    for (let column = line.indexOf('['); column >= 0; column = line.indexOf('[', column + 1)) {
      if (++brackets > limits.brackets) return at(column + 1, 'brackets');
      if (++paragraph.brackets > limits.paragraphBrackets) return at(column + 1, 'paragraphBrackets');
    }
  }
  return undefined;
}
