import hcl2json from '@cdktn/hcl2json';
import { columnOfGrapheme } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

const FILE = 'block.tf';
const ERROR = /block\.tf:(\d+),(\d+)(?:-[\d,]+)?: ([\s\S]*?)(?=\s*block\.tf:\d+,\d+|\]?$)/;

/** Parses HCL2, the language of Terraform, with HashiCorp's own parser: its first error. */
export const hcl: SyntaxParser = async (code) => {
  try {
    await hcl2json.parse(FILE, code);
    return [];
  } catch (error) {
    const found = ERROR.exec(String(error));
    if (!found) throw error;
    return [faultOf(found, code.split('\n'))];
  }
};

function faultOf([, line, column, message]: RegExpExecArray, lines: string[]): SyntaxFault {
  const row = Math.min(Number(line), lines.length);
  const unit = columnOfGrapheme(lines[row - 1] ?? '', Number(column));
  return { line: row, column: unit, message: translate(message!, translations) };
}

/** Messages of hashicorp/hcl: a summary, a semicolon and what it explains. */
const translations: Translation[] = [
  [/^Unclosed configuration block/, 'блок не закрыт, ожидалась скобка }'],
  [/^Missing expression/, 'ожидалось значение'],
  [/^Invalid expression/, 'ожидалось значение'],
  [/^Missing newline after argument/, 'после значения ожидалась новая строка'],
  [/^Missing newline after block definition/, 'после блока ожидалась новая строка'],
  [/^Invalid multi-line string/, 'строка в кавычках не закрыта на своей строке; для нескольких строк есть <<-EOT'],
  [/^Unterminated template string/, 'строка или вложенный документ <<-EOT не закрыты'],
  [/^Unclosed template interpolation sequence/, 'подстановка ${ не закрыта, ожидалась скобка }'],
  [/^Argument or block definition required/, 'ожидался аргумент (имя = значение) или блок'],
  [/^Invalid block definition/, 'ожидалась скобка { блока или знак ='],
  [/^Invalid argument name/, 'имя аргумента пишут без кавычек'],
  [/^Invalid single-argument block definition/, 'в блоке на одной строке может быть только один аргумент'],
  [/^Attribute redefined; The argument "(.+?)"/, (name) => `аргумент ${name} повторяется`],
  [/^Missing item separator/, 'между элементами списка ожидалась запятая'],
  [/^Missing attribute value/, 'у ключа нет значения, ожидалось ключ = значение'],
  [/^Missing attribute separator|^Missing comma/, 'между парами ожидалась запятая или новая строка'],
  [/^Missing close brace|^Unterminated object/, 'ожидалась скобка }'],
  [/^Missing argument separator/, 'между аргументами функции ожидалась запятая'],
  [/^Missing close paren|^Unbalanced parentheses|^Unterminated function call/, 'ожидалась скобка )'],
  [/^Invalid character|^Invalid template|^Unexpected/, 'неожиданный знак'],
  [/^Invalid attribute name/, 'после точки ожидалось имя'],
  [/^Missing (?:operand|false expression)/, 'ожидалось значение'],
];
