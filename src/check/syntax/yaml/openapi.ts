import { Validator } from '@seriousme/openapi-schema-validator';
import type { ErrorObject } from 'ajv';
import type { SyntaxFault } from '../syntax.ts';
import { schemaFaults } from './schema-faults.ts';
import type { YamlSource } from './source.ts';

const validator = new Validator({ verbose: true });

/** Keywords that only say that one below them failed. */
const GROUPS = ['allOf', 'anyOf', 'if', 'not', 'oneOf', 'unevaluatedProperties'];

/** True for a description of an API: Swagger 2.0 or OpenAPI 3. */
export function isOpenApi(values: unknown): values is Record<string, unknown> {
  const { openapi, swagger } = (values ?? {}) as Record<string, unknown>;
  return typeof openapi === 'string' || swagger === '2.0';
}

/** Validates an OpenAPI document against the schema of its version, references inside the document included. */
export async function openApiFaults(values: Record<string, unknown>, source: YamlSource): Promise<SyntaxFault[]> {
  const { valid, errors } = await validator.validate(values);
  if (valid) return [];
  if (!Array.isArray(errors)) return [source.keyFault([], `документ не разбирается (${errors})`)];
  const found = errors as ErrorObject[];
  const precise = found.filter(({ keyword }) => !GROUPS.includes(keyword));
  return schemaFaults((precise.length > 0 ? precise : found).slice(0, 1), source);
}
