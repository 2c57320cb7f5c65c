/** Places of a text: lines and columns count from 1, columns in UTF-16 units. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The place of an offset in UTF-16 units; one past the end is allowed. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, Math.max(0, offset));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The last place of a text that holds something: where it ends too early. */
export function lastPlace(text: string): TextPlace {
  return placeAt(text, text.trimEnd().length);
}

/** The column in UTF-16 units of a column that counts UTF-8 bytes from 1. */
export function columnOfByte(line: string, byteColumn: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(line).subarray(0, byteColumn - 1)).length + 1;
}

/**
 * The column in UTF-16 units of a column that counts what a reader sees as one character (grapheme clusters) from 1.
 */
export function columnOfGrapheme(line: string, graphemeColumn: number): number {
  const graphemes = [...new Intl.Segmenter().segment(line)];
  return (graphemes[graphemeColumn - 1]?.index ?? line.length) + 1;
}
