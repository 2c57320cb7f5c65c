import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

/** What a program took. */
export interface Cost {
  seconds: number;
  /** The most that it and all its descendants held at once: the sum of their resident sets, pages they share counted for each. Bytes. */
  memory: number;
  /** The most that one of them held, bytes. */
  largest: number;
}

const LOOK_EVERY = 250;

/**
 * Runs a program to its end.
 * @throws Error with what it printed, when it fails
 */
export async function runMeasured(file: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Cost> {
  const start = performance.now();
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  let memory = 0;
  let largest = 0;
  const look = setInterval(async () => {
    const held = await residentSets(child.pid!);
    memory = Math.max(memory, held.reduce((sum, bytes) => sum + bytes, 0));
    largest = Math.max(largest, ...held);
  }, LOOK_EVERY);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(look);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: код ${code}\n${printed}`);
  return { seconds: (performance.now() - start) / 1000, memory, largest };
}

/** Bytes of memory of a process and of each of its descendants. */
async function residentSets(root: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return memoryOfTree(stdout, root);
}

/** @param table lines of process id, id of its parent, kilobytes */
export function memoryOfTree(table: string, root: number): number[] {
  const processes = table.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const tree = new Set([root]);
  for (let known = 0; known < tree.size; ) {
    known = tree.size;
    for (const [pid, parent] of processes) if (tree.has(parent)) tree.add(pid);
  }
  return processes.flatMap(([pid, , kilobytes]) => (tree.has(pid) ? kilobytes * 1024 : []));
}
