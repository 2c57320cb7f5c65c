/** No-break spaces before a dash and after a number, for texts that are not Markdown. */
export function keepTogether(text: string): string {
  return text.replaceAll(' — ', '\u00A0— ').replace(/(\d) (?=\p{L})/gu, '$1\u00A0');
}
