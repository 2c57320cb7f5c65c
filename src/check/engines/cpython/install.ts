import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A virtual environment to be made. */
export interface Installation {
  /** The interpreter it is made of. */
  python: string;
  /** Where it is made, and where it will be used. */
  draft: string;
  folder: string;
  /** Its interpreter in `draft`. */
  executable: string;
  /** Path of the pinned versions with hashes. */
  requirements: string;
  onProgress(line: string): void;
}

const PIP = ['-I', '-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--no-color', '--retries', '2'];
const ONLY_LOCKED_WHEELS = ['--no-compile', '--require-hashes', '--only-binary', ':all:'];
const PACKAGES_PER_LINE = 10;

/**
 * Makes a virtual environment with exactly the listed packages. Nothing of them is executed: only wheels are taken.
 * @throws Error with what the failed program said last
 */
export async function install(installation: Installation): Promise<void> {
  const { python, draft, folder, executable, requirements, onProgress } = installation;
  await run(python, ['-I', '-m', 'venv', draft]);
  const total = (await readFile(requirements, 'utf8')).match(/^[\w.-]+==/gm)?.length ?? 0;
  let count = 0;
  await run(executable, [...PIP, ...ONLY_LOCKED_WHEELS, '-r', requirements], (line) => {
    if (!line.startsWith('Collecting ')) return;
    count += 1;
    if (count % PACKAGES_PER_LINE === 0) onProgress(`Загружаю пакеты: ${count} из ${total}`);
  });
  onProgress('Компилирую пакеты');
  // Examples may not write there, and tracebacks are to name the final place. Some files are no Python: templates.
  const places = ['-s', draft, '-p', folder];
  await run(executable, ['-I', '-m', 'compileall', '-qq', '-j', '0', ...places, draft]).catch(() => undefined);
}

function run(program: string, args: string[], onLine: (line: string) => void = () => undefined): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let last = '';
  createInterface(child.stdout).on('line', (line) => {
    last = line.trim() || last;
    onLine(line);
  });
  createInterface(child.stderr).on('line', (line) => (last = line.trim() || last));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(last || path.basename(program)))));
  });
}
