import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** Format characters that hide or reorder text, by what they are called. Source: Unicode, UAX #9 and general category Cf. */
const names: Record<string, string> = {
  '\u00AD': 'мягкий перенос',
  '\u061C': 'метка направления письма',
  '\u200B': 'пробел нулевой ширины',
  '\u200C': 'разъединитель нулевой ширины',
  '\u200E': 'метка письма слева направо',
  '\u200F': 'метка письма справа налево',
  '\u202A': 'переключатель направления письма',
  '\u202B': 'переключатель направления письма',
  '\u202C': 'переключатель направления письма',
  '\u202D': 'переключатель направления письма',
  '\u202E': 'переключатель направления письма',
  '\u2060': 'соединитель слов',
  '\u2066': 'переключатель направления письма',
  '\u2067': 'переключатель направления письма',
  '\u2068': 'переключатель направления письма',
  '\u2069': 'переключатель направления письма',
  '\uFEFF': 'неразрывный пробел нулевой ширины',
};

const INVISIBLE = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Text, code and frontmatter hold nothing a reader cannot see. */
export const textInvisible: PageCheck = function* ({ lines }) {
  for (const [index, line] of lines.entries()) {
    for (const { 0: character, index: column } of line.matchAll(INVISIBLE)) {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield finding('text-invisible', { line: index + 1, column: column + 1 }, code, names[character] ?? 'управляющий символ');
    }
  }
};
