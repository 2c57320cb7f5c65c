/** What begins a nested part of a diagram. */
export interface Opener {
  pattern: RegExp;
  /** What every line inside may be; the diagram's own statements when missing. */
  body?: RegExp;
}

/** What the drawing library understands of one kind of diagram; it skips every other line without a word. */
export interface Grammar {
  /** How the diagram is called: its first word. */
  name: string;
  header: RegExp;
  openers: readonly Opener[];
  closer?: RegExp;
  /** Divides a nested part and means nothing outside of one. */
  divider?: RegExp;
  /** Where the library stops understanding a line: an offset in it; undefined when it understands all of it. */
  stopsAt(line: string): number | undefined;
  /** What authors of Mermaid do not know about the library. */
  cure?: string;
}

/** `stopsAt` of a grammar whose statements are patterns of whole lines. */
export function oneOf(...patterns: RegExp[]): Grammar['stopsAt'] {
  return (line) => (patterns.some((pattern) => pattern.test(line)) ? undefined : 0);
}
