/** Deeper lists, quotes and asides than this are not parsed: the parser's time grows with the cube of the depth. */
export const MAX_DEPTH = 20;

/** Container markers one after another (`> > - 1.`), many spaces before a list item, many colons of an aside. */
const TOO_DEEP = new RegExp(
  [
    String.raw`^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){${MAX_DEPTH + 1},}[^-*+>\s]`,
    String.raw`^[ \t]{${MAX_DEPTH * 4},}(?:[-*+]|\d{1,9}[.)])[ \t]`,
    String.raw`^[ \t]*:{${MAX_DEPTH + 1},}`,
  ].join('|'),
);

/** The 1-based number of the first line that nests deeper than `MAX_DEPTH`, seen without parsing. */
export function tooDeepLine(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => TOO_DEEP.test(line));
  return index < 0 ? undefined : index + 1;
}
