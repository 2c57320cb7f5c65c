/** What a parser says and how it is said in Russian; groups of the pattern are the arguments. */
export type Translation = readonly [pattern: RegExp, russian: string | ((...groups: string[]) => string)];

/**
 * A parser's message in Russian, to follow a colon; the original in parentheses when the list has no translation.
 * @param message what the parser said
 */
export function translate(message: string, translations: readonly Translation[]): string {
  for (const [pattern, russian] of translations) {
    const match = pattern.exec(message);
    if (match) return typeof russian === 'string' ? russian : russian(...match.slice(1));
  }
  return `запись не разбирается (${message.trim().replace(/\.$/, '')})`;
}
