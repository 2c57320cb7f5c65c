import { DockerfileParser } from 'dockerfile-ast';
import { validate, ValidationCode } from 'dockerfile-utils';
import { inOrder } from './faults.ts';
import type { TextPlace } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

/** Findings that leave a Dockerfile valid: a relative WORKDIR counts from the previous one. */
const accepted: readonly (number | undefined)[] = [ValidationCode.WORKDIR_IS_NOT_ABSOLUTE];

/** Parses a Dockerfile; instructions that Docker would read otherwise than they look are faults too. */
export const dockerfile: SyntaxParser = (code) => {
  const diagnostics = validate(code).filter(({ code }) => !accepted.includes(Number(code)));
  const faults = inOrder([...diagnostics.map(faultOf), ...brokenJson(code)]);
  const lines = new Set(faults.filter((fault) => fault.message !== NO_FROM).map((fault) => fault.line));
  return faults.filter((fault) => fault.message !== NO_FROM || !lines.has(fault.line));
};

function faultOf({ range, message }: ReturnType<typeof validate>[number]): SyntaxFault {
  return { ...placeOf(range), message: translate(String(message), translations) };
}

/** The place where a range of the language server protocol, which counts from 0, begins. */
function placeOf({ start }: { start: { line: number; character: number } }): TextPlace {
  return { line: start.line + 1, column: start.character + 1 };
}

/** Commands that begin like the JSON form and are no JSON: Docker hands them to a shell, brackets included. */
function brokenJson(code: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const instruction of DockerfileParser.parse(code).getInstructions()) {
    const text = instruction.getArgumentsContent();
    const range = instruction.getArgumentsRange();
    if (!['CMD', 'ENTRYPOINT'].includes(instruction.getKeyword()) || !text?.startsWith('[') || !range) continue;
    if (!isJson(text.replace(/\\\r?\n/g, ' ')) && !hasOnlySingleQuotes(text)) {
      const message = 'команда в скобках — не JSON: нужны двойные кавычки, запятые и закрывающая скобка';
      faults.push({ ...placeOf(range), message });
    }
  }
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The validator reports this kind itself. */
function hasOnlySingleQuotes(text: string): boolean {
  return !text.includes('"') && text.includes("'");
}

const NO_FROM = 'нет инструкции FROM: образ не из чего собирать';

/** Messages of dockerfile-utils. */
const translations: Translation[] = [
  [/^base name \((.*)\) should not be blank/, (name) => `имя образа пусто: переменная ${name} не объявлена до FROM`],
  [/^Parser directives should be written in lowercase/, 'директивы разбора пишут строчными буквами'],
  [/^only one escape parser directive/, 'директива escape повторяется'],
  [/^invalid ESCAPE '(.*?)'/, (value) => `недопустимый знак экранирования ${value}`],
  [/^No source image provided/, NO_FROM],
  [/^Empty continuation line/, 'пустая строка внутри перенесённой команды'],
  [/^FROM requires either one or three arguments/, 'ожидалось FROM образ или FROM образ AS имя'],
  [/^Second argument should be AS/, 'после имени образа ожидалось AS'],
  [/^Invalid containerPort: (.*)$/, (port) => `недопустимый порт ${port}`],
  [/^Invalid proto: (.*)$/, (name) => `недопустимый протокол ${name}`],
  [/^invalid reference format/, 'недопустимое имя образа'],
  [/^Invalid signal: (.*)$/, (name) => `неизвестный сигнал ${name}`],
  [/^parsing "(.*)": invalid syntax/, (value) => `недопустимое значение ${value}`],
  [/^When using (\S+) with more than one source/, (name) => `при нескольких источниках путь назначения ${name} кончается на /`],
  [/^Syntax error - can't find = in "(.*?)"/, (text) => `ожидалось имя=значение, а не ${text}`],
  [/^(\S+) names cannot be blank/, (name) => `у ${name} пустое имя`],
  [/looking for matching single-quote/, 'одиночная кавычка не закрыта'],
  [/looking for matching double-quote/, 'двойная кавычка не закрыта'],
  [/^duplicate name (.*)$/, (name) => `имя стадии ${name} повторяется`],
  [/^invalid name for build stage: "(.*?)"/, (name) => `недопустимое имя стадии ${name}: оно начинается с буквы`],
  [/^(\S+) must be at least 1 \(not (.*)\)/, (flag, value) => `у ${flag} значение ${value}, ожидалось не меньше 1`],
  [/^Duplicate flag specified: (.*)$/, (name) => `флаг --${name} повторяется`],
  [/^time: invalid duration (.*)$/, (value) => `недопустимая длительность ${value}`],
  [/^invalid from flag value (.*): invalid reference format/, (value) => `недопустимое значение --from=${value}`],
  [/^expecting boolean value for flag (.*), not: (.*)$/, (flag, value) => `у флага --${flag} значение ${value}, ожидалось true или false`],
  [/^Interval "(.*)" cannot be less than 1ms/, (value) => `длительность ${value} меньше 1ms`],
  [/^time: missing unit in duration (.*)$/, (value) => `у длительности ${value} нет единицы: ${value}s, ${value}m`],
  [/^Missing a value on flag: (.*)$/, (name) => `у флага --${name} нет значения`],
  [/^Unknown flag: (.*)$/, (name) => `неизвестный флаг --${name}`],
  [/^time: unknown unit (.*) in duration (.*)$/, (unit, value) => `неизвестная единица ${unit} у длительности ${value}`],
  [/^Instruction has an extra argument/, 'у инструкции лишний аргумент'],
  [/^Instruction has no arguments/, 'у инструкции нет аргументов'],
  [/^There can only be one (\S+) instruction/, (name) => `вторая инструкция ${name} в стадии: действует только последняя`],
  [/^(\S+) requires exactly one argument/, (name) => `у ${name} ожидался ровно один аргумент`],
  [/^(\S+) requires at least one argument/, (name) => `у ${name} нет аргумента`],
  [/^(\S+) requires at least two arguments/, (name) => `у ${name} меньше двух аргументов`],
  [/^(\S+) must have two arguments/, (name) => `у ${name} нет значения`],
  [/^(.+) takes no arguments/, (name) => `у ${name} не бывает аргументов`],
  [/^Unknown instruction: (.*)$/, (name) => `неизвестная инструкция ${name}`],
  [/^Instructions should be written in uppercase/, 'инструкции пишут прописными буквами'],
  [/^Instruction written as a JSON array but is using single quotes/, 'в списке JSON нужны двойные кавычки'],
  [/unsupported modifier \((.*)\) in substitution/, (modifier) => `неизвестная подстановка ${modifier}`],
  [/^Chaining ONBUILD/, 'ONBUILD в ONBUILD не вкладывают'],
  [/^(\S+) isn't allowed as an ONBUILD trigger/, (name) => `${name} нельзя указать в ONBUILD`],
  [/^SHELL requires the arguments to be in JSON form/, 'аргументы SHELL пишут списком JSON: ["…", "…"]'],
  [/^MAINTAINER has been deprecated/, 'MAINTAINER устарел, вместо него LABEL'],
  [/^Missing command after HEALTHCHECK CMD/, 'у HEALTHCHECK CMD нет команды'],
  [/^Unknown type"(.*)" in HEALTHCHECK/, (name) => `неожиданное ${name} в HEALTHCHECK, ожидалось CMD или NONE`],
];
