/**
 * Breaks a text into as few lines as fit a width, then evens their lengths out.
 * @param measure the width of a line, in the same units as `maxWidth`
 */
export function wrapBalanced(text: string, maxWidth: number, measure: (line: string) => number): string[] {
  const widths = new Map<string, number>();
  const widthOf = (line: string) => {
    const width = widths.get(line) ?? measure(line);
    widths.set(line, width);
    return width;
  };
  const fewest = wrap(text, maxWidth, widthOf);
  let [narrow, wide] = [maxWidth / fewest.length / 2, maxWidth];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(text, middle, widthOf);
    if (lines.length > fewest.length || lines.some((line) => widthOf(line) > middle)) narrow = middle;
    else wide = middle;
  }
  return wrap(text, wide, widthOf);
}

/** Breaks a text at spaces; a word wider than the line stands alone. */
function wrap(text: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
