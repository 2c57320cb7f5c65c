/** How many lines of each side a message shows. */
const SHOWN = 12;

/** Where two outputs part, and how. */
export interface Difference {
  /** The first differing line of the expected text, counted from 1; one past its end when it is only too short. */
  line: number;
  /** The lines that differ: expected ones with `- `, actual ones with `+ `. */
  text: string;
}

/** Compares what a page says with what was printed, line by line; undefined when they are equal. */
export function difference(expected: string, actual: string): Difference | undefined {
  if (expected === actual) return undefined;
  const wanted = linesOf(expected);
  const got = linesOf(actual);
  let start = 0;
  while (start < wanted.length && start < got.length && wanted[start] === got[start]) start++;
  let end = 0;
  while (end < wanted.length - start && end < got.length - start && wanted.at(-1 - end) === got.at(-1 - end)) end++;
  const removed = signed('- ', wanted.slice(start, wanted.length - end));
  const added = signed('+ ', got.slice(start, got.length - end));
  return { line: start + 1, text: [...removed, ...added].join('\n') };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function signed(sign: string, lines: string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => sign + line);
  return lines.length > SHOWN ? [...shown, `${sign}… и ещё строк: ${lines.length - SHOWN}`] : shown;
}
