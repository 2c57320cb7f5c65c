import {
  buildASTSchema,
  buildSchema,
  GraphQLError,
  isTypeSystemDefinitionNode,
  isTypeSystemExtensionNode,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  parse,
  UniqueArgumentNamesRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  validate,
  validateSchema,
  type DefinitionNode,
  type DocumentNode,
} from 'graphql';
import { specifiedSDLRules } from 'graphql/validation/specifiedRules';
import { validateSDL } from 'graphql/validation/validate';
import { nearest } from '../../nearest.ts';
import { lastPlace } from '../position.ts';
import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { translate } from '../translate.ts';
import { translations } from './messages.ts';

/** Rules of operations that need no schema. */
const operationRules = [
  LoneAnonymousOperationRule,
  UniqueOperationNamesRule,
  UniqueFragmentNamesRule,
  NoFragmentCyclesRule,
  UniqueVariableNamesRule,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
];

/** Errors that a part of a schema has although it is right: it names types and directives that stand elsewhere. */
const needsTheRest = /^Unknown (?:type|directive|argument)|^Cannot extend|is not defined|argument .+ is required/;

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
  const { line, column } = place ?? { line: 1, column: 1 };
  return { line, column, message: translate(message.replace(/^Syntax Error: /, ''), translations) };
}
