import { parse, TomlError } from 'smol-toml';
import type { SyntaxParser } from '../syntax/syntax.ts';

/** What the parser says, in Russian. */
const reasons: Record<string, string> = {
  'control characters are not allowed in comments': 'в комментарии управляющий символ',
  'control characters are not allowed in strings': 'в строке управляющий символ',
  'each key-value declaration must be followed by an end-of-line': 'лишний текст после значения',
  'expected comma or end of structure': 'ожидалась запятая или закрывающая скобка',
  'expected end of table array declaration': 'ожидались закрывающие скобки ]]',
  'illegal character in key': 'недопустимый знак в ключе',
  'illegal character in numeric literal': 'недопустимый знак в числе',
  'illegal empty bare key': 'пустой ключ',
  'illegal leading zero': 'число начинается с нуля',
  'illegal underscore': 'подчёркивание в числе не на месте',
  'invalid date': 'такой даты нет',
  'invalid non-hex character in unicode escape': 'неверная последовательность \\u',
  'invalid unicode escape': 'неверная последовательность \\u',
  'invalid value': 'ожидалось значение',
  'trying to redefine an already defined table or value': 'ключ или таблица повторяется',
  'trying to redefine an already defined value': 'ключ повторяется',
  'unexpected end of key': 'ожидался знак = после ключа',
  'unfinished array': 'список не закрыт',
  'unfinished numeric value': 'число не дописано',
  'unfinished string': 'строка не закрыта',
  'unfinished table': 'таблица не закрыта',
  'unrecognised escape sequence': 'неизвестная последовательность с обратной косой чертой',
};

/** The first fault of a TOML text. */
export const toml: SyntaxParser = (code) => {
  try {
    parse(code, { integersAsBigInt: true });
    return [];
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]!.replace('Invalid TOML document: ', '');
    return [{ line: error.line, column: error.column, message: reasons[reason] ?? reason }];
  }
};
