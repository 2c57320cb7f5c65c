import { nearest } from '../../nearest.ts';
import { inOrder } from '../faults.ts';
import type { SyntaxFault } from '../syntax.ts';
import type { YamlSource } from './source.ts';

type Mapping = Record<string, unknown>;

/** What a service refers to, with the path of the reference inside the service. */
interface Reference {
  kind: 'services' | 'volumes' | 'networks' | 'secrets' | 'configs';
  name: string;
  path: (string | number)[];
}

const kindNames: Record<Reference['kind'], string> = {
  services: 'сервис', volumes: 'том', networks: 'сеть', secrets: 'секрет', configs: 'конфигурация',
};

/** A file with services. */
type ComposeFile = Mapping & { services: Record<string, Mapping | null> };

/** Services, volumes, networks, secrets and configs that are not declared where they must be: Compose refuses them. */
export function referenceFaults(file: ComposeFile, source: YamlSource): SyntaxFault[] {
  if ('include' in file) return []; // the rest is declared elsewhere
  const faults = Object.entries(file.services).flatMap(([service, body]) => {
    const references = [...referencesOf(body ?? {})].filter(({ kind, name }) => !declared(file, kind).includes(name));
    return references.map(({ kind, name, path }) => {
      const meant = nearest(name, declared(file, kind));
      const message = `${kindNames[kind]} ${name}: нет в ${kind}${meant ? `, возможно ${meant}` : ''}`;
      return source.valueFault(['services', service, ...path], message);
    });
  });
  return inOrder(faults);
}

function declared(file: Mapping, kind: Reference['kind']): string[] {
  const names = Object.keys((file[kind] as Mapping | null | undefined) ?? {});
  return kind === 'networks' ? [...names, 'default'] : names;
}

function* referencesOf(service: Mapping): Generator<Reference> {
  yield* named('services', 'depends_on', service.depends_on);
  yield* named('networks', 'networks', service.networks);
  for (const kind of ['secrets', 'configs'] as const) {
    for (const [index, entry] of listOf(service[kind]).entries()) {
      const name = typeof entry === 'string' ? entry : (entry as Mapping).source;
      if (typeof name === 'string') yield { kind, name, path: [kind, index] };
    }
  }
  for (const [index, entry] of listOf(service.volumes).entries()) {
    const name = volumeName(entry);
    if (name) yield { kind: 'volumes', name, path: ['volumes', index] };
  }
}

/** The names in a list, or the keys of a mapping. */
function* named(kind: Reference['kind'], key: string, value: unknown): Generator<Reference> {
  const isList = Array.isArray(value);
  for (const [index, name] of (isList ? value : Object.keys(value ?? {})).entries()) {
    yield { kind, name: String(name), path: [key, isList ? index : name] };
  }
}

/** The named volume of a mount; nothing for a path, a variable or an anonymous volume. */
function volumeName(entry: unknown): string | undefined {
  if (typeof entry === 'string') return /^([A-Za-z0-9][\w.-]*):/.exec(entry)?.[1];
  const { type, source } = entry as { type?: unknown; source?: unknown };
  return type === 'volume' && typeof source === 'string' && !source.includes('$') ? source : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
