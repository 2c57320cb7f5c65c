import {
  buildASTSchema, buildSchema, GraphQLError, isTypeSystemDefinitionNode, isTypeSystemExtensionNode, LoneAnonymousOperationRule,
  NoFragmentCyclesRule, NoUndefinedVariablesRule, NoUnusedVariablesRule, parse, UniqueArgumentNamesRule, UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule, UniqueOperationNamesRule, UniqueVariableNamesRule, validate, validateSchema,
  type DefinitionNode, type DocumentNode,
} from 'graphql';
import { specifiedSDLRules } from 'graphql/validation/specifiedRules';
import { validateSDL } from 'graphql/validation/validate';
import { nearest } from '../nearest.ts';
import { lastPlace } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

/** Rules of operations that need no schema. */
const operationRules = [
  LoneAnonymousOperationRule, UniqueOperationNamesRule, UniqueFragmentNamesRule, NoFragmentCyclesRule, UniqueVariableNamesRule,
  NoUndefinedVariablesRule, NoUnusedVariablesRule, UniqueArgumentNamesRule, UniqueInputFieldNamesRule,
];

/** Errors that a part of a schema has although it is right: it names types and directives that stand elsewhere. */
const needsTheRest = /^Unknown (?:type|directive|argument)|^Cannot extend|is not defined|argument .+ is required|^Query root type/;

const scalars = ['String', 'Int', 'Float', 'Boolean', 'ID'];

/** Parses a GraphQL document, queries or a schema; a schema that is complete is validated as a whole. */
export const graphql: SyntaxParser = (code) => {
  try {
    const document = parse(code, { maxTokens: 20_000 });
    const errors = [...operationErrors(document), ...schemaErrors(document)];
    return errors.map((error) => faultOf(error, code));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [faultOf(error, code)];
  }
};

function operationErrors(document: DocumentNode): readonly GraphQLError[] {
  const definitions = document.definitions.filter((node) => !isSchemaPart(node));
  if (definitions.length === 0) return [];
  return validate(buildSchema('type Query { any: Int }'), { ...document, definitions }, operationRules);
}

function schemaErrors(document: DocumentNode): readonly GraphQLError[] {
  const part: DocumentNode = { ...document, definitions: document.definitions.filter(isSchemaPart) };
  if (part.definitions.length === 0) return [];
  const errors = validateSDL(part, null, specifiedSDLRules);
  const certain = errors.filter(({ message }) => !needsTheRest.test(message) || isMistypedScalar(message));
  if (errors.length > 0) return certain;
  const schema = buildASTSchema(part, { assumeValidSDL: true });
  return schema.getQueryType() ? validateSchema(schema) : [];
}

function isSchemaPart(node: DefinitionNode): boolean {
  return isTypeSystemDefinitionNode(node) || isTypeSystemExtensionNode(node);
}

function isMistypedScalar(message: string): boolean {
  const name = /^Unknown type "(\w+)"/.exec(message)?.[1];
  return name !== undefined && nearest(name, scalars) !== undefined;
}

function faultOf({ message, locations }: GraphQLError, code: string): SyntaxFault {
  const place = message.includes('<EOF>') ? lastPlace(code) : locations?.at(-1);
  return { line: place?.line ?? 1, column: place?.column ?? 1, message: translate(message.replace(/^Syntax Error: /, ''), translations) };
}

/** Messages of graphql-js. */
const translations: Translation[] = [
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
  [/^Unknown type "(.+?)"(?:\. Did you mean "(.+?)".*)?/, (name, other) => `неизвестный тип ${name}${other ? `, возможно ${other}` : ''}`],
  [/^Interface field (\S+) expected but (\S+) does not provide it/, (field, type) => `в типе ${type} нет поля ${field} интерфейса`],
  [/^Interface field (\S+) expects type (\S+) but (\S+) is type (\S+)\./, (field, wanted, own, found) => `поле ${own} имеет тип ${found}, а интерфейс требует ${wanted} (${field})`],
  [/^The type of (\S+) must be Output Type but got: (.+)\.$/, (field, type) => `у поля ${field} входной тип ${type}, ожидался выходной`],
  [/^The type of (\S+) must be Input Type but got: (.+)\.$/, (field, type) => `у ${field} выходной тип ${type}, ожидался input, enum или скаляр`],
  [/^Type (\S+) must define one or more/, (name) => `у типа ${name} нет полей`],
];

const kinds: Record<string, string> = {
  operation: 'операция', fragment: 'фрагмент', variable: 'переменная', argument: 'аргумент', 'input field': 'поле', type: 'тип', directive: 'директива',
};

const tokens: Record<string, string> = { Name: 'имя', String: 'строка', Int: 'число', Float: 'число' };

/** `Name "x"` as «имя x», `")"` as «)». */
function token(text: string): string {
  const [, kind, value] = /^(?:(\w+) ?)?(?:"(.*)")?$/.exec(text) ?? [];
  return kind || value ? [kind && (tokens[kind] ?? kind), value].filter(Boolean).join(' ') : text;
}
