import protobuf from 'protobufjs';
import { faultAt } from './faults.ts';
import { lastPlace } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

const LINE = / \(line (\d+)\)$/;
const DECLARES_SYNTAX = /^\s*(?:syntax|edition)\s*=/m;

/** The value of a `syntax` line, when it is none that exists. */
const UNKNOWN_SYNTAX = /(?<=^\s*syntax\s*=\s*["'])(?!proto[23]["'])[^"']*/m;

/**
 * Parses Protocol Buffers. A block that declares its syntax is a whole file: its types must exist too; one that does
 * not may be proto2 or a part of a proto3 file.
 */
export const proto: SyntaxParser = (code) => {
  const unknown = UNKNOWN_SYNTAX.exec(code);
  if (unknown) return [faultAt(code, unknown.index, `неизвестный синтаксис ${unknown[0]}: есть proto2 и proto3`)];
  const isFile = DECLARES_SYNTAX.test(code);
  const source = isFile || errorOf(code) === undefined ? code : `syntax = "proto3";${code}`;
  const error = errorOf(source);
  if (error !== undefined) return [faultOf(error, source, code)];
  return isFile ? [...enumsWithoutZero(code), ...unknownTypes(code)] : [];
};

/** The parser's message, or undefined when the text parses. */
function errorOf(source: string): string | undefined {
  try {
    void load(source).root.nestedArray;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function load(source: string): protobuf.IParserResult {
  return protobuf.parse(source, new protobuf.Root(), { keepCase: true });
}

function faultOf(error: string, source: string, code: string): SyntaxFault {
  const message = translate(error.replace(LINE, ''), translations);
  if (/^illegal end of input|'null'/.test(error)) return { ...lastPlace(code), message };
  const lines = code.split('\n');
  const line = Number(LINE.exec(error)?.[1] ?? lineOf(error, source));
  const text = lines[line - 1] ?? '';
  const token = /'(.+?)'/.exec(error)?.[1] ?? text.trim();
  if (error.includes("';' expected") && text.trimStart().startsWith(token)) {
    return { ...lastPlace(lines.slice(0, line - 1).join('\n')), message: 'ожидалась точка с запятой' };
  }
  return { line, column: Math.max(1, text.indexOf(token) + 1), message };
}

/**
 * The line at which the parser gives up with a message that names none: the first that makes it do so as the last one.
 */
function lineOf(error: string, source: string): number {
  const lines = source.split('\n');
  let [low, high] = [1, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (errorOf(lines.slice(0, middle).join('\n')) === error) high = middle;
    else low = middle + 1;
  }
  return low;
}

const FIRST_ENUM_VALUE = /\benum\s+\w+\s*\{(?:\s|\/\/.*|option\b[^;]*;|reserved\b[^;]*;)*\w+\s*=\s*(-?\w+)/dg;

/** proto3 takes the first value of an enumeration as the default one: its number is 0. */
function enumsWithoutZero(code: string): SyntaxFault[] {
  if (!/^\s*syntax\s*=\s*["']proto3/m.test(code)) return [];
  const first = [...code.matchAll(FIRST_ENUM_VALUE)].filter(([, number]) => Number(number) !== 0);
  return first.map(({ indices }) =>
    faultAt(code, indices![1]![0], 'первое значение перечисления в proto3 имеет номер 0'),
  );
}

/** The first type that the file neither declares nor imports; nothing when it imports files that are not at hand. */
function unknownTypes(code: string): SyntaxFault[] {
  const { imports = [], root } = load(code);
  for (const file of imports) {
    const known = protobuf.common.get(file);
    if (!known?.nested) return [];
    root.addJSON(known.nested);
  }
  try {
    root.resolveAll();
    return [];
  } catch (error) {
    const { message } = error as Error;
    const name = /^no such .*'(.+?)'|^no such .*: (\S+)$/.exec(message)?.slice(1).find(Boolean);
    const at = name === undefined ? 0 : code.search(new RegExp(`(?<![\\w.])${RegExp.escape(name)}(?![\\w.])`));
    return [faultAt(code, at, name === undefined ? translate(message, translations) : `неизвестный тип ${name}`)];
  }
}

/** Messages of protobufjs. */
const translations: Translation[] = [
  [/^illegal end of input|^illegal .*'null'/, 'запись обрывается, не хватает скобки }'],
  [/^illegal token '(.*)', '(.*)' expected$/, (found, wanted) => `неожиданное ${found}, ожидалось ${wanted}`],
  [/^illegal (?:token|value) '(.*)'$/, (found) => `неожиданное ${found}`],
  [/^illegal (?:service |type )?name '(.*)'$/, (found) => `неожиданное ${found}, ожидалось имя`],
  [/^illegal type '(.*)'$/, (found) => `недопустимый тип ${found}`],
  [/^illegal (?:id|integer|number) '(.*)'$/, (found) => `неожиданное ${found}, ожидалось число`],
  [/^(?:Unknown|illegal) edition '?(.*?)'?$/, (name) => `неизвестная редакция ${name}`],
  [/^illegal (string|comment)/, (what) => (what === 'string' ? 'строка не закрыта' : 'комментарий не закрыт')],
  [/^duplicate id (\d+) in (?:Type|Enum) (\S+)/, (id, name) => `номер ${id} в ${name} повторяется`],
  [
    /^duplicate name '(.*)' in (?:Type|Enum|Service|Namespace|Root) ?(\S*)/,
    (id, name) => `имя ${id} в ${name} повторяется`,
  ],
  [/^id (\d+) is reserved in (?:Type )?(\S+)/, (id, name) => `номер ${id} в ${name} зарезервирован`],
  [/^name '(.*)' is reserved in (?:Type )?(\S+)/, (id, name) => `имя ${id} в ${name} зарезервировано`],
  [/^max depth exceeded/, 'слишком глубокая вложенность'],
];
