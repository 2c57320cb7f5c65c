import type { ErrorObject } from 'ajv';
import { nearest } from '../../nearest.ts';
import { count } from '../../plural.ts';
import { oneForEachPlace } from '../faults.ts';
import type { SyntaxFault } from '../syntax.ts';
import type { YamlSource } from './source.ts';

const typeNames: Record<string, string> = {
  array: 'список', boolean: 'true или false', integer: 'целое число', null: 'пусто', number: 'число',
  object: 'пары «ключ: значение»', string: 'строка',
};

/** A list longer than this is not shown whole. */
const SHOWN = 8;

/** Errors of a JSON schema as faults of the document, one for each place. */
export function schemaFaults(errors: readonly ErrorObject[], source: YamlSource): SyntaxFault[] {
  return oneForEachPlace(errors.map((error) => faultOf(error, source)));
}

/** The segments of a JSON pointer. */
function pathOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function faultOf(error: ErrorObject, source: YamlSource): SyntaxFault {
  const { keyword, params } = error;
  const path = pathOf(error.instancePath);
  const message = messageOf({ ...error, data: source.scalarAt(path) });
  const key: string | undefined = params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  if (key !== undefined) return source.keyFault([...path, key], message);
  return keyword === 'required' ? source.keyFault(path, message) : source.valueFault(path, message);
}

/** Names types as in «ожидалось: строка или список». */
function typesText(types: readonly string[]): string {
  return types.map((type) => typeNames[type] ?? type).join(' или ');
}

function messageOf({ keyword, params, schema, parentSchema, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `нет обязательного ключа ${params.missingProperty}`;
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key: string = params.additionalProperty ?? params.unevaluatedProperty;
      return unknownKey(key, Object.keys(parentSchema?.properties ?? {}));
    }
    case 'type':
      return `ожидалось: ${typesText([params.type ?? schema].flat())}`;
    case 'enum':
      return `неожиданное значение ${shown(data)}${suggestion(params.allowedValues, data)}`;
    case 'const':
      return `ожидалось значение ${shown(params.allowedValue)}`;
    case 'pattern':
      return `значение не подходит под образец ${params.pattern}`;
    case 'format':
      return `значение не записано как ${params.format}`;
    case 'minimum': case 'exclusiveMinimum': case 'maximum': case 'exclusiveMaximum':
      return `ожидалось число ${params.comparison} ${params.limit}`;
    case 'minItems':
      return `ожидалось не меньше: ${count(params.limit, 'элемент', 'элемента', 'элементов')}`;
    case 'uniqueItems':
      return `элементы списка повторяются (${params.j + 1} и ${params.i + 1})`;
    default:
      return `значение не подходит (${message ?? keyword})`;
  }
}

/** The message about a key that nobody knows. */
export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return `неизвестный ключ ${key}${meant ? `, возможно ${meant}` : ''}`;
}

function suggestion(values: readonly unknown[], data: unknown): string {
  const texts = values.map(String);
  const meant = typeof data === 'string' ? nearest(data, texts) : undefined;
  if (meant) return `, возможно ${meant}`;
  return texts.length > SHOWN ? '' : `, ожидалось: ${texts.join(', ')}`;
}

function shown(value: unknown): string {
  return value === undefined ? '' : String(value);
}
