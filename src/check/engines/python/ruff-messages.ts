/** A Russian message; `{}` stands for the first name that ruff's own message quotes. */
const lint: Record<string, string> = {
  E401: 'несколько модулей в одном import',
  E701: 'несколько инструкций в одной строке через двоеточие',
  E702: 'несколько инструкций в одной строке через точку с запятой',
  E703: 'лишняя точка с запятой в конце строки',
  E711: 'с None сравнивают через is или is not',
  E712: 'с True и False не сравнивают: проверяют само значение',
  E713: 'вместо not … in пишут … not in',
  E714: 'вместо not … is пишут … is not',
  E721: 'типы сравнивают через is или проверяют через isinstance()',
  E722: 'except без типа исключения ловит и KeyboardInterrupt',
  E731: 'лямбда присвоена имени: для этого есть def',
  E741: 'имя {} легко спутать с единицей или нулём',
  E742: 'имя класса {} легко спутать с единицей или нулём',
  E743: 'имя функции {} легко спутать с единицей или нулём',
  F401: '{} импортирован, но не используется',
  F402: 'переменная цикла {} закрывает собой импорт',
  F403: 'import * скрывает, откуда взялись имена',
  F404: 'from __future__ import стоит не в начале файла',
  F405: '{}, возможно, взято из import *',
  F501: 'у оператора % неверная строка формата',
  F502: 'у оператора % ожидался словарь',
  F503: 'у оператора % ожидался кортеж, а не словарь',
  F504: 'у оператора % лишние именованные значения',
  F505: 'у оператора % не хватает именованных значений',
  F507: 'у оператора % не сходится число значений',
  F521: 'у .format() неверная строка формата',
  F522: 'у .format() лишние именованные значения',
  F523: 'у .format() лишние значения',
  F524: 'у .format() не хватает значений',
  F541: 'f-строка без единой подстановки',
  F601: 'ключ {} повторяется, и значения у него разные',
  F621: 'слишком много выражений при распаковке',
  F622: 'две звёздочки при распаковке',
  F631: 'assert с кортежем всегда истинен',
  F632: 'с литералом сравнивают через ==, а не через is',
  F633: '>> после print',
  F634: 'if с кортежем всегда истинен',
  F701: 'break вне цикла',
  F702: 'continue вне цикла',
  F704: '{} вне функции',
  F706: '{} вне функции',
  F707: 'except без типа исключения стоит не последним',
  F722: 'аннотация в кавычках — не выражение Python',
  F821: 'имя {} не определено',
  F822: 'имя {} из __all__ не определено',
  F823: 'локальная переменная {} используется до присваивания',
  F841: 'переменная {} получает значение, но не используется',
  F842: 'переменная {} объявлена, но не используется',
  F901: 'исключение NotImplementedError, а не значение NotImplemented',
  PLC2401: 'в имени {} не только латинские буквы',
  PLC2403: 'в имени {}, под которым импортирован модуль, не только латинские буквы',
  PLE0117: 'у nonlocal {} нет переменной во внешней функции',
  PLE1142: 'await вне асинхронной функции',
  PLE1700: 'yield from в асинхронной функции: вместо него async for',
  W605: 'неизвестная экранированная последовательность {}: в таких строках ставят префикс r',
};

/** The beginnings of ruff's syntax errors and what they say in Russian; `$1`, `$2` are what the expression took. */
const syntax: [RegExp, string][] = [
  [/^Expected an expression$/, 'ожидалось выражение'],
  [/^Expected an identifier$/, 'ожидалось имя'],
  [/^Expected a statement$/, 'ожидалась инструкция'],
  [/^Expected an indented block after (.+)$/, 'ожидался блок с отступом после $1'],
  [/^Expected one or more symbol names after import$/, 'ожидались имена после import'],
  [/^Expected a pattern$/, 'ожидался образец'],
  [/^Expected class, function .+ after decorator$/, 'после декоратора ожидались def или class'],
  [/^Expected (.+), found (.+)$/, 'ожидалось $1, найдено $2'],
  [/^Expected (.+)$/, 'ожидалось: $1'],
  [/^Unexpected indentation$/, 'лишний отступ'],
  [/^unindent does not match any outer indentation level$/i, 'отступ не совпадает ни с одним из внешних'],
  [/^unexpected EOF while parsing$/i, 'код неожиданно кончился'],
  [/^missing closing quote in string literal$/i, 'строка не закрыта кавычкой'],
  [/^f-string: unterminated string$/, 'f-строка не закрыта кавычкой'],
  [/^f-string: (.+)$/, 'f-строка: $1'],
  [/^Simple statements must be separated by newlines or semicolons$/, 'инструкции разделяют концом строки'],
  [/^Got unexpected token (.+)$/, 'лишний знак $1'],
  [/^Invalid assignment target$/, 'этому нельзя присвоить значение'],
  [/^Positional argument cannot follow keyword argument$/, 'позиционный аргумент стоит после именованного'],
  [/^Duplicate (?:parameter|keyword argument) (.+)$/, 'повторяется $1'],
  [/^Invalid delete target$/, 'это нельзя удалить через del'],
  [/^Invalid decimal integer literal$/, 'неверная запись целого числа'],
  [/^too deeply nested$/, 'слишком глубокая вложенность'],
];

/** What ruff calls the parts of a program. */
const parts: [RegExp, string][] = [
  [/\bnewline\b/, 'конец строки'],
  [/\bend of file\b/, 'конец кода'],
  [/\bidentifier\b/, 'имя'],
  [/\bdedent\b/, 'меньший отступ'],
  [/\bindent\b/, 'отступ'],
  [/\bfunction definition\b/, 'определения функции'],
  [/(`\w+`) (?:definition|statement)\b/, '$1'],
  [/\b(?:int|float|string|number)\b/, 'литерал'],
];

/**
 * What ruff says, in Russian; in ruff's own words where nobody has translated it.
 * @param code ruff's name of the rule, or `invalid-syntax`
 * @param message as ruff puts it
 */
export function translateRuff(code: string, message: string): string {
  if (code !== 'invalid-syntax') return lint[code]?.replace('{}', /`([^`]*)`/.exec(message)?.[1] ?? '').trim() ?? message;
  const known = syntax.find(([pattern]) => pattern.test(message));
  if (!known) return message;
  return parts.reduce((text, [english, russian]) => text.replace(english, russian), message.replace(known[0], known[1]));
}
