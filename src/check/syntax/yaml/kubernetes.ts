import type { ErrorObject } from 'ajv';
import { nearest } from '../../nearest.ts';
import { oneForEachPlace } from '../faults.ts';
import type { SyntaxFault } from '../syntax.ts';
import { schemaFaults, unknownKey } from './schema-faults.ts';
import type { YamlSource } from './source.ts';
import { WatchedData } from './watched.ts';

/** A manifest names the version of its API and its kind. */
interface Manifest {
  apiVersion: string;
  kind: string;
}

/** Versions that Kubernetes no longer serves, https://kubernetes.io/docs/reference/using-api/deprecation-guide/. */
const REMOVED: Record<string, string> = {
  'apps/v1beta1': 'apps/v1',
  'apps/v1beta2': 'apps/v1',
  'autoscaling/v2beta1': 'autoscaling/v2',
  'autoscaling/v2beta2': 'autoscaling/v2',
  'batch/v1beta1': 'batch/v1',
  'extensions/v1beta1': 'apps/v1 или networking.k8s.io/v1',
  'policy/v1beta1': 'policy/v1',
};

const API_VERSION = /^(?:[a-z][a-z0-9.-]*\/)?v\d+(?:(?:alpha|beta)\d+)?$/;

export function isManifest(values: unknown): values is Manifest {
  const { apiVersion, kind } = (values ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

/**
 * Validates a manifest of a built-in kind against the API schemas of Kubernetes, unknown keys included, as `kubectl
 * apply` does; kinds of other API groups (custom resources) are not known and pass.
 */
export async function kubernetesFaults(manifest: Manifest, source: YamlSource): Promise<SyntaxFault[]> {
  const model = await modelOf(manifest);
  if (!model) return headFaults(manifest, source);
  const data = new WatchedData();
  const faults = schemaFaults(validate(model, data.watch(manifest)), source);
  // x-… are extensions of the schemas in a CustomResourceDefinition
  const unread = data.unread().filter(({ key }) => !key.startsWith('x-'));
  const unknown = unread.map(({ path, key, known }) => source.keyFault([...path, key], unknownKey(key, known)));
  return oneForEachPlace([...unknown, ...faults]);
}

/** What is wrong with `apiVersion` and `kind`; nothing when they name a resource that is not built in. */
async function headFaults({ apiVersion, kind }: Manifest, source: YamlSource): Promise<SyntaxFault[]> {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0]! : 'v1';
  if (!API_VERSION.test(apiVersion) || !(await load(group))) return [];
  const instead = REMOVED[apiVersion];
  if (instead) {
    return [source.valueFault(['apiVersion'], `версии ${apiVersion} в Kubernetes больше нет, вместо неё ${instead}`)];
  }
  const models = await load(apiVersion);
  const isStable = /v\d+$/.test(apiVersion);
  if (!models) return isStable ? [source.valueFault(['apiVersion'], `неизвестная версия ${apiVersion}`)] : [];
  const meant = nearest(
    kind,
    Object.keys(models).filter((name) => models[name]!.kind === name),
  );
  return [source.valueFault(['kind'], `в ${apiVersion} нет вида ${kind}${meant ? `, возможно ${meant}` : ''}`)];
}

interface Model {
  kind?: string;
  prototype: { validate(this: unknown): void };
}

async function modelOf({ apiVersion, kind }: Manifest): Promise<Model | undefined> {
  if (!API_VERSION.test(apiVersion) || !/^[A-Z]\w*$/.test(kind) || apiVersion in REMOVED) return undefined;
  const model = (await load(`${apiVersion}/${kind}`))?.[kind];
  return model?.kind === kind ? model : undefined;
}

/** A module of the package; undefined when it has none of this name. */
async function load(path: string): Promise<Record<string, Model> | undefined> {
  try {
    return await import(/* @vite-ignore */ `kubernetes-models/${path}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' || code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function validate(model: Model, data: unknown): ErrorObject[] {
  try {
    model.prototype.validate.call(data);
    return [];
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return error.errors as ErrorObject[];
    throw error;
  }
}
