import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Python } from './discover.ts';
import { install } from './install.ts';

/** Where the packages of examples are. */
export interface EnvironmentOptions {
  /** The interpreter they are installed for. */
  python: Python;
  /** Folder in which environments are kept (280 MB each). */
  cacheDir: string;
  /** Pinned versions with hashes, as pip reads them; the project's own when not given. */
  requirements?: string;
}

/** Whether blocks with an `env` can run here; the reason why not is in Russian and continues «не выполнено: ». */
export type Availability = { available: true } | { available: false; reason: string };

/** What examples may import; made from `requirements.in` beside it. */
const REQUIREMENTS = fileURLToPath(new URL('environments/requirements.txt', import.meta.url));

/**
 * Tells whether blocks with `env` can run: `cpython` needs an interpreter only, everything else the installed packages.
 * @param options `python` as `findPython` gives it
 */
export function availability(
  env: string,
  { python, ...rest }: Omit<EnvironmentOptions, 'python'> & { python: Python | undefined },
): Availability {
  if (!python) return { available: false, reason: 'не найден CPython 3.12 или новее' };
  if (env === 'cpython' || existsSync(executable(folderOf({ python, ...rest })))) return { available: true };
  return { available: false, reason: 'пакеты для примеров не установлены; их ставит npm run check -- --envs' };
}

/**
 * Installs the packages of all environments into one virtual environment, unless that has been done before.
 * A half-made one is never seen: it gets its name when it is complete.
 * @param options `onProgress` takes lines for a person, in Russian
 * @returns why the packages cannot be used: no interpreter, no network, no room…
 */
export async function createEnvironments(
  options: Omit<EnvironmentOptions, 'python'> & { python: Python | undefined; onProgress(line: string): void },
): Promise<Availability> {
  const { python, onProgress, requirements = REQUIREMENTS } = options;
  const before = availability('packages', options);
  if (before.available || !python) return before;
  const folder = folderOf({ ...options, python });
  const draft = `${folder}-${randomUUID()}`;
  try {
    await mkdir(draft, { recursive: true });
    onProgress(`Создаю окружение примеров на CPython ${python.version}: один раз, за минуту-другую`);
    await install({ python: python.path, draft, folder, requirements, executable: executable(draft), onProgress });
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    onProgress('Окружение примеров готово');
    return { available: true };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Somebody else may have finished the same environment meanwhile.
    const after = availability('packages', options);
    const reason = `пакеты не установились: ${(error as Error).message}`;
    return after.available ? after : { available: false, reason };
  }
}

/** What runs blocks. */
export interface Interpreter {
  /** Path of the executable. */
  python: string;
  /** Without them only the standard library can be imported. */
  packages: boolean;
  /** Folders it is made of. */
  readable: string[];
}

/** What runs blocks with `env`. */
export function interpreterOf(env: string, options: EnvironmentOptions): Interpreter {
  const { python } = options;
  if (env === 'cpython') return { python: python.path, packages: false, readable: [python.prefix] };
  const folder = folderOf(options);
  return { python: executable(folder), packages: true, readable: [python.prefix, folder] };
}

/** Changes with the packages. */
export function requirementsHash({ requirements = REQUIREMENTS }: Pick<EnvironmentOptions, 'requirements'>): string {
  return createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
}

function folderOf(options: EnvironmentOptions): string {
  const { path: interpreter, version } = options.python;
  const key = createHash('sha256').update(requirementsHash(options)).update(interpreter).digest('hex').slice(0, 12);
  return path.join(options.cacheDir, 'cpython', `${version}-${key}`);
}

function executable(folder: string): string {
  return process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');
}
