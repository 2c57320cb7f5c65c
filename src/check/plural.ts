const rules = new Intl.PluralRules('ru');

/** The Russian form of a noun that agrees with a number: `plural(3, 'слово', 'слова', 'слов')` is `слова`. */
export function plural(n: number, one: string, few: string, many: string): string {
  const category = rules.select(n);
  return category === 'one' ? one : category === 'few' ? few : many;
}

/** The number with its noun: `count(3, 'слово', 'слова', 'слов')` is `3 слова`. */
export function count(n: number, one: string, few: string, many: string): string {
  return `${n} ${plural(n, one, few, many)}`;
}
