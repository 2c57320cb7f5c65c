/** What a contributor reads about one finding. */
export interface Text {
  /** What is wrong, one sentence without a full stop at the end; may go on with lines of detail. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** A rule: its one-line summary and the text of a finding, made of what the check found. */
export interface RuleTexts {
  summary: string;
  text: (...args: never[]) => Text;
}

/** A value in quotation marks, cut to a readable length. */
export function quote(value: string): string {
  const short = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return `«${short}»`;
}

/** A list for a sentence: «а», «б» или «в». */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} или ${quoted.at(-1)}`;
}

/** «Возможно, имелось в виду …» and a space when there is something to suggest, otherwise nothing. */
export function maybe(nearest: string | undefined): string {
  return nearest === undefined ? '' : `Возможно, имелось в виду ${quote(nearest)}. `;
}
