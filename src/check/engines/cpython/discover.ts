import { execFile } from 'node:child_process';
import { realpath, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** An interpreter of this machine. */
export interface Python {
  /** Absolute path of the executable, outside of virtual environments. */
  path: string;
  /** Folder of the installation. */
  prefix: string;
  /** `3.13.0` */
  version: string;
}

const OLDEST = '3.12.0';
const PROBE_SECONDS = 10;
const WINDOWS = process.platform === 'win32';
const run = promisify(execFile);

/** Prints the path, the folder and the version of a released CPython with the GIL, nothing for another interpreter. */
const PROBE = `
import json, sys, sysconfig
if sys.implementation.name == "cpython" and sys.version_info.releaselevel == "final":
    if not sysconfig.get_config_var("Py_GIL_DISABLED"):
        print(json.dumps([sys._base_executable, sys.base_prefix, list(sys.version_info[:3])]))
`;

/**
 * Finds the newest CPython, 3.12 or later: on PATH, among those of pyenv and uv, on Windows of the launcher `py` too.
 * @param environment variables that tell where to look
 * @returns undefined when there is none
 */
export async function findPython(environment: NodeJS.ProcessEnv = process.env): Promise<Python | undefined> {
  const places = await Promise.all([onPath(environment), ofPyenv(environment), ofUv(environment), ofLauncher()]);
  const found = await Promise.all((await unique(places.flat())).map(probe));
  return found
    .filter((python) => python !== undefined)
    .filter((python) => compareVersions(python.version, OLDEST) >= 0)
    .sort((a, b) => compareVersions(b.version, a.version))[0];
}

async function onPath({ PATH = '' }: NodeJS.ProcessEnv): Promise<string[]> {
  // What pyenv puts on PATH are scripts that start one of its versions, which are found by themselves.
  const isAsked = (folder: string) => path.isAbsolute(folder) && path.basename(folder) !== 'shims';
  const folders = PATH.split(path.delimiter).filter(isAsked);
  const name = WINDOWS ? /^python3?\.exe$/i : /^python3(\.\d+)?$/;
  return (await Promise.all(folders.map((folder) => entries(folder, name)))).flat();
}

async function ofPyenv({ PYENV_ROOT }: NodeJS.ProcessEnv): Promise<string[]> {
  const root = PYENV_ROOT ?? path.join(homedir(), '.pyenv', WINDOWS ? 'pyenv-win' : '');
  return (await entries(path.join(root, 'versions'), /^3\.\d+\.\d+$/)).map(executableIn);
}

async function ofUv({ UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA }: NodeJS.ProcessEnv): Promise<string[]> {
  const data = XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share');
  const usual = WINDOWS ? path.join(APPDATA ?? homedir(), 'uv', 'data', 'python') : path.join(data, 'uv', 'python');
  return (await entries(UV_PYTHON_INSTALL_DIR ?? usual, /^cpython-3\.\d+\.\d+-/)).map(executableIn);
}

async function ofLauncher(): Promise<string[]> {
  if (!WINDOWS) return [];
  const list = await output('py', ['-0p']);
  return [...list.matchAll(/\S:\\.*\.exe$/gim)].map(([executable]) => executable);
}

function executableIn(installation: string): string {
  return WINDOWS ? path.join(installation, 'python.exe') : path.join(installation, 'bin', 'python3');
}

/** Paths of a folder's entries whose names match; none when there is no such folder. */
async function entries(folder: string, name: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((entry) => name.test(entry)).map((entry) => path.join(folder, entry));
}

/** Leaves out missing files and further names of the same one. */
async function unique(paths: string[]): Promise<string[]> {
  const real = await Promise.all(paths.map((file) => realpath(file).catch(() => undefined)));
  return [...new Set(real.filter((file) => file !== undefined))];
}

async function probe(executable: string): Promise<Python | undefined> {
  const answer = await output(executable, ['-I', '-S', '-c', PROBE]);
  if (answer.trim() === '') return undefined;
  const [file, prefix, version] = JSON.parse(answer) as [string, string, number[]];
  return { path: file, prefix, version: version.join('.') };
}

/** What a program prints; nothing when it fails, as a Windows store alias without Python behind it does. */
async function output(executable: string, args: string[]): Promise<string> {
  const options = { timeout: PROBE_SECONDS * 1000, windowsHide: true };
  return run(executable, args, options).then(({ stdout }) => stdout, () => '');
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
