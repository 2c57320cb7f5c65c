import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/process.ts';
import { codeFolders } from './build-info.ts';
import type { BootRequest } from './requests.ts';

const MAIN = join(import.meta.dirname, 'sandbox/main.ts');

/**
 * Starts a process for Python blocks that can do nothing else: it may read the files it is made of until it has started,
 * it may not write, connect, start processes or load native code, and it sees no environment variables of this one.
 */
export function startPython(boot: BootRequest): ChildProcessWithoutNullStreams {
  return startSandbox([...sandboxFlags(boot), MAIN], boot);
}

/** Node's flags that take from a sandbox what it does not need. */
export function sandboxFlags(boot: Pick<BootRequest, 'pyodide' | 'image'>): string[] {
  const readable = [...codeFolders, boot.pyodide, ...(boot.image ? [boot.image] : [])];
  return [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    // For the thread of the interpreter; dropped once it has started.
    '--allow-worker',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--experimental-vm-modules',
    '--disable-warning=PERM0006',
    '--disable-warning=ExperimentalWarning',
  ];
}
