import type { Translation } from '../translate.ts';

/** Messages of graphql-js. */
export const translations: readonly Translation[] = [
  [/^Expected (.+), found <EOF>\.$/, (wanted) => `ожидалось ${token(wanted)}, а текст кончился`],
  [/^Unexpected <EOF>\.$/, 'ожидался запрос или схема, а текст кончился'],
  [/^Expected (.+), found (.+)\.$/, (wanted, found) => `неожиданное ${token(found)}, ожидалось ${token(wanted)}`],
  [/^Unexpected (?:character: )?(.+?)\.$/, (found) => `неожиданное ${token(found)}`],
  [/^Unterminated string\.$/, 'строка не закрыта'],
  [/^Unexpected single quote character \('\)/, 'строки пишут в двойных кавычках'],
  [/^Document contains more than/, 'слишком большой документ'],
  [/^This anonymous operation must be the only defined operation/, 'операция без имени должна быть единственной'],
  [/^There can be only one (.+) named "(.+)"\.$/, (kind, name) => `${kinds[kind] ?? kind} ${name} повторяется`],
  [/^Variable "(.+?)" is not defined/, (name) => `переменная ${name} не объявлена`],
  [/^Variable "(.+?)" is never used/, (name) => `переменная ${name} объявлена, но не используется`],
  [/^Cannot spread fragment "(.+?)" within itself/, (name) => `фрагмент ${name} включает сам себя`],
  [/^Field "(.+?)" can only be defined once/, (name) => `поле ${name} повторяется`],
  [/^Argument "(.+?)" can only be defined once/, (name) => `аргумент ${name} повторяется`],
  [/^Enum value "(.+?)" can only be defined once/, (name) => `значение ${name} повторяется`],
  [/^Must provide only one schema definition/, 'схема описана дважды'],
  [/^There can be only one (\w+) type in schema/, (kind) => `корневой тип ${kind} указан дважды`],
  [/^Unknown type "(.+?)"\. Did you mean "(.+?)"/, (name, other) => `неизвестный тип ${name}, возможно ${other}`],
  [/^Unknown type "(.+?)"/, (name) => `неизвестный тип ${name}`],
  [
    /^Interface field (\S+) expected but (\S+) does not provide it/,
    (field, type) => `в типе ${type} нет поля ${field} интерфейса`,
  ],
  [
    /^Interface field \S+ expects type (\S+) but (\S+) is type (\S+)\./,
    (wanted, field, found) => `тип поля ${field} — ${found}, а интерфейс требует ${wanted}`,
  ],
  [
    /^The type of (\S+) must be Output Type but got: (.+)\.$/,
    (field, type) => `у поля ${field} входной тип ${type}, ожидался выходной`,
  ],
  [
    /^The type of (\S+) must be Input Type but got: (.+)\.$/,
    (field, type) => `у ${field} выходной тип ${type}, ожидался input, enum или скаляр`,
  ],
  [/^Type (\S+) must define one or more/, (name) => `у типа ${name} нет полей`],
];

const kinds: Record<string, string> = {
  operation: 'операция',
  fragment: 'фрагмент',
  variable: 'переменная',
  argument: 'аргумент',
  'input field': 'поле',
  type: 'тип',
  directive: 'директива',
};

const tokens: Record<string, string> = { Name: 'имя', String: 'строка', Int: 'число', Float: 'число' };

/** `Name "x"` as «имя x», `")"` as «)». */
function token(text: string): string {
  const [, kind, value] = /^(?:(\w+) ?)?(?:"(.*)")?$/.exec(text) ?? [];
  return kind || value ? [kind && (tokens[kind] ?? kind), value].filter(Boolean).join(' ') : text;
}
