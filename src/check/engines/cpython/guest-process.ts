import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Interpreter } from './environments.ts';
import type { Limits } from './limits.ts';
import { strain } from '../strain.ts';

/** A program that runs the blocks of one chain. */
export interface Guest extends Interpreter {
  limits: Limits;
  /** How many blocks it runs. */
  blocks: number;
  /** Text for its standard input. */
  input: string;
  /** Takes a piece of standard output; tells what it means for the time and the life of the guest. */
  receive(chunk: Buffer): 'more' | 'next-block' | 'too-much';
}

/** How a guest ended. */
export interface Ending {
  /** The limit it was killed for, if it was. */
  limit?: 'time' | 'output';
  /** `exit(3)` or `SIGSEGV`, nothing when the program ended as it should. */
  failure?: { by: 'exit' | 'signal'; text: string };
  /** The end of standard error. */
  stderr: string;
}

const CODE = fileURLToPath(new URL('guest', import.meta.url));
const CAGE = path.join(CODE, 'cage.py');
const START = `
import sys
sys.path.insert(0, sys.argv[1])
from example_runner.main import main
del sys.path[0]
main()
`;
const WINDOWS = process.platform === 'win32';
/** Processes and threads of one guest. */
const PROCESSES = 256;
const FILE_BYTES = 256 * 2 ** 20;
/** The time the cage has to kill its guest, seconds. */
const KILL_SECONDS = 10;
const STDERR_CHARS = 2000;
/** The time an interpreter has to start, seconds. */
const START_SECONDS = 60;
/** After a time limit, how long to look for what has arrived while this process itself was busy, milliseconds. */
const GRACE = 250;

/**
 * Runs a guest to its end: a process group of its own with next to no environment, in a folder that is removed
 * afterwards, in the cage that `guest/cage.py` describes. Windows has none: only time and output are limited there,
 * and an example has all rights of the user who runs it.
 */
export async function runGuest(guest: Guest): Promise<Ending> {
  const folder = await mkdtemp(path.join(tmpdir(), 'glubzhe-'));
  try {
    await Promise.all([mkdir(path.join(folder, 'work')), mkdir(path.join(folder, 'temp'))]);
    return await attend(start(guest, folder), guest);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => removeByForce(folder));
  }
}

function start({ python, packages, readable, limits, blocks }: Guest, folder: string): ChildProcess {
  const options = ['-I', '-B', ...(packages ? [] : ['-S']), '-X', 'utf8', '-c', START, CODE];
  const order = {
    command: [python, ...options],
    folder,
    readable: [...readable, CODE],
    memory: limits.memoryLimitBytes,
    file_size: FILE_BYTES,
    cpu: Math.ceil(limits.timeLimitSeconds * blocks * availableParallelism()) + START_SECONDS,
    processes: PROCESSES,
  };
  const args = WINDOWS ? options : ['-I', '-B', '-S', CAGE, JSON.stringify(order)];
  const cwd = path.join(folder, 'work');
  return spawn(python, args, { cwd, env: environment(folder), detached: !WINDOWS, windowsHide: true, stdio: 'pipe' });
}

/** What a guest knows of the machine. Nothing is passed on but what Windows cannot start programs without. */
function environment(folder: string): NodeJS.ProcessEnv {
  const temp = path.join(folder, 'temp');
  const common = { HOME: temp, TMPDIR: temp, LANG: 'C.UTF-8', TZ: 'UTC', MALLOC_ARENA_MAX: '2' };
  if (!WINDOWS) return { ...common, PATH: '/usr/local/bin:/usr/bin:/bin' };
  const { SystemRoot } = process.env;
  return { ...common, SystemRoot, PATH: `${SystemRoot}\\System32`, TEMP: temp, TMP: temp, USERPROFILE: temp };
}

/** Feeds a process, watches its limits and waits until nothing of it is left. */
function attend(child: ChildProcess, { limits, input, receive }: Guest): Promise<Ending> {
  const ending: Ending = { stderr: '' };
  let timer = setTimeout(() => stop('time'), START_SECONDS * 1000 * strain());
  const stop = (limit: 'time' | 'output') => {
    ending.limit ??= limit;
    kill(child);
  };
  const restartClock = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (timer = setTimeout(() => stop('time'), GRACE)), limits.timeLimitSeconds * 1000 * strain());
  };
  child.stdout!.on('data', (chunk: Buffer) => {
    if (ending.limit) return;
    const meaning = receive(chunk);
    if (meaning === 'next-block') restartClock();
    if (meaning === 'too-much') stop('output');
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    ending.stderr = (ending.stderr + text).slice(-STDERR_CHARS);
  });
  // Writing to a process that has just died is no error here: how it ended tells.
  child.stdin!.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('exit', (code, signal) => {
      ending.failure = failureOf(code, signal);
      // What has outlived the cage, if anything could, may hold the pipes for ever.
      setTimeout(() => closePipes(child), 1000).unref();
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(ending);
    });
  });
}

/** For folders that an example has locked, or nested too deep for a path. What still remains is no fault of the page. */
async function removeByForce(folder: string): Promise<void> {
  const run = promisify(execFile);
  await run('chmod', ['-R', 'u+rwx', folder]).catch(() => undefined);
  await run('rm', ['-rf', folder]).catch(() => undefined);
}

function closePipes({ stdout, stderr }: ChildProcess): void {
  stdout!.destroy();
  stderr!.destroy();
}

/** Has the cage kill its guest with all its descendants; Windows is asked for the tree that is left of them. */
function kill(child: ChildProcess): void {
  if (!WINDOWS) {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), KILL_SECONDS * 1000).unref();
  } else if (child.pid !== undefined) {
    const tree = ['/pid', String(child.pid), '/t', '/f'];
    spawn('taskkill', tree, { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill());
  }
}

/** The cage passes on a signal as an exit code, as shells do. */
function failureOf(code: number | null, signal: NodeJS.Signals | null): Ending['failure'] {
  const names = Object.entries(constants.signals) as [string, number][];
  const name = signal ?? names.find(([, number]) => code === 128 + number)?.[0];
  if (name !== undefined) return { by: 'signal', text: name };
  return code === 0 ? undefined : { by: 'exit', text: `exit(${code})` };
}
