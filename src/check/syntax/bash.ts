import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getProcessor, ParseError } from 'sh-syntax';
import { columnOfByte } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

/** The runtime of the parser's WebAssembly module. Other Go modules leave theirs under the same global name. */
const scope = globalThis as { Go?: unknown };
const { Go } = scope;

const wasm = await WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve('sh-syntax/main.wasm'))));
const parse = getProcessor((imports) => WebAssembly.instantiate(wasm, imports));

const PROMPT = /^\s*\$ /;
const PROMPT_REASON = 'приглашение $ — не часть команды; вывод команд ставят в блок ```text';

/** Parses Bash 5.2 with mvdan/sh; a session with `$ ` prompts is a fault although Bash would read `$` as a command. */
export const bash: SyntaxParser = async (code) => {
  const lines = code.split('\n');
  const prompt = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (PROMPT.test(lines[prompt] ?? '')) {
    return [{ line: prompt + 1, column: lines[prompt]!.indexOf('$') + 1, message: PROMPT_REASON }];
  }
  try {
    await withRuntime(() => parse(code, { keepComments: false }));
    return [];
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return [faultOf(error, lines)];
  }
};

/** Runs the start of `task`, which looks for the runtime before its first `await`, with the right one in place. */
function withRuntime<T>(task: () => Promise<T>): Promise<T> {
  const other = scope.Go;
  scope.Go = Go;
  try {
    return task();
  } finally {
    scope.Go = other;
  }
}

function faultOf({ Pos, Text }: ParseError, lines: string[]): SyntaxFault {
  const line = Pos?.Line ?? lines.length;
  return { line, column: columnOfByte(lines[line - 1] ?? '', Pos?.Col ?? 1), message: translate(Text, translations) };
}

/** Messages of mvdan/sh, package `syntax`. */
const translations: Translation[] = [
  [/^reached EOF without closing quote `(.+)`$/, (quote) => `кавычка ${quote} не закрыта`],
  [
    /^reached `?(.+?)`? without closing quote `(.+)`$/,
    (end, quote) => `кавычка ${quote} не закрыта, а встретилось ${end}`,
  ],
  [/^reached EOF without matching `(.+)` with `(.+)`$/, (open, close) => `${open} не закрыто, ожидалось ${close}`],
  [
    /^reached `?(.+?)`? without matching `(.+)` with `(.+)`$/,
    (end, open, close) => `встретилось ${end}, а ${open} не закрыто, ожидалось ${close}`,
  ],
  [/^`(.+)` (?:statement )?must end with `(.+)`$/, (open, close) => `${open} не закрыто, ожидалось ${close}`],
  [/^unclosed here-document `(.+)`$/, (word) => `вложенный документ не закрыт, ожидалась строка ${word}`],
  [/^a command can only contain words and redirects; encountered `(.+)`$/, (token) => `неожиданное ${token} в команде`],
  [/^`(.+)` can only be used to end an? `(.+)`$/, (close, open) => `неожиданное ${close} без ${open}`],
  [/^`(.+)` can only be used in a loop$/, (word) => `неожиданное ${word} вне цикла`],
  [/^`(.+)` can only be used in a case clause$/, (word) => `неожиданное ${word} вне case`],
  [/^`(.+)` can only be used in an `if`$/, (word) => `неожиданное ${word} без if`],
  [/^`(.+)` must be followed by a (?:statement|command)(?: list)?$/, (word) => `после ${word} ожидалась команда`],
  [/^`(.+)` must be followed by a word$/, (word) => `после ${word} ожидалось слово`],
  [/^`(.+)` must be followed by a literal$/, (word) => `после ${word} ожидалось имя`],
  [/^`(.+)` must be followed by an expression$/, (word) => `после ${word} ожидалось выражение`],
  [/^`(\S+)(?: .+)?` must be followed by `(.+)`$/, (word, next) => `после ${word} ожидалось ${next}`],
  [/^`(.+)` can only immediately follow a statement$/, (token) => `неожиданное ${token}: перед ним нет команды`],
  [/^`(.+)` is not a valid (.+)$/, (token) => `неожиданное ${token}`],
  [/^not a valid (?:\S+ )?operator: `?(.+?)`?$/, (token) => `неожиданный оператор ${token}`],
  [/^statements must be separated by &, ; or a newline$/, 'между командами ожидалось ;, & или новая строка'],
  [/^invalid (?:parameter|func) name/, 'недопустимое имя'],
];
