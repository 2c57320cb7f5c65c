const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ёхъжэбю,';

const toRussian = new Map([...LATIN].map((key, index) => [key, RUSSIAN[index]!]));
const toLatin = new Map([...RUSSIAN].slice(0, 34).map((key, index) => [key, LATIN[index]!]));

/**
 * The same keys pressed with the other keyboard layout on: `ltrjhfnjh` is `декоратор`, `пшд` is `gil`.
 * @param text lower case
 */
export function otherLayout(text: string): string {
  const map = /[а-яё]/.test(text) ? toLatin : toRussian;
  return [...text].map((key) => map.get(key) ?? key).join('');
}
