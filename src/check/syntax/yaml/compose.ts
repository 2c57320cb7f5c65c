import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { SyntaxFault } from '../syntax.ts';
import { referenceFaults } from './compose-references.ts';
import { schemaFaults } from './schema-faults.ts';
import type { YamlSource } from './source.ts';

type Schema = Record<string, unknown>;

/** The schema of the Compose Specification; dclint ships it. */
const file = new URL('schemas/compose.schema.json', import.meta.resolve('dclint/package.json'));
const specification = { ...JSON.parse(readFileSync(file, 'utf8')), $schema: 'http://json-schema.org/draft-07/schema#' };

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, verbose: true });
const validate = ajv.compile(byType(specification) as Schema);

/** True for a file whose `services` are named structures, as Compose has them. */
export function isCompose(values: unknown): values is Schema & { services: Record<string, Schema | null> } {
  const services = isObject(values) ? values.services : undefined;
  return isObject(services) && Object.values(services).every((service) => service === null || isObject(service));
}

/** Validates a Compose file: its schema, then what services refer to. */
export function composeFaults(values: unknown, source: YamlSource): SyntaxFault[] {
  validate(values);
  const faults = schemaFaults(
    (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if'),
    source,
  );
  return faults.length > 0 || !isCompose(values) ? faults : referenceFaults(values, source);
}

/**
 * The same schema with `oneOf` alternatives of different types turned into «if it is a string, then …»: an error is
 * then that of the alternative that was meant and not «none of them fits».
 */
function byType(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(byType);
  if (!isObject(node)) return node;
  const copy: Schema = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, byType(value)]));
  const { oneOf, ...rest } = copy as Schema & { oneOf?: Schema[] };
  const types = oneOf?.map(typeOf);
  if (!oneOf || !types || types.includes(undefined)) return copy;
  const cases = oneOf.map((branch, index) => ({ if: { type: types[index] }, then: branch }));
  return { ...rest, type: types.flat(), allOf: cases };
}

function typeOf({ type, $ref }: Schema): unknown {
  if (typeof $ref !== 'string') return type;
  const name = $ref.replace('#/definitions/', '');
  return specification.definitions[name]?.type;
}

function isObject(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
