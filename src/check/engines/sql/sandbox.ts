/**
 * A process that runs the SQL of one page in a database of its own; the engine starts it with next to no permissions.
 * Like the sandbox of Python it reads requests from stdin and answers on stdout, one line of JSON each.
 */
import { readFileSync } from 'node:fs';
import { LineReader, writeAll } from '../sandbox/lines.ts';
import { limitMemory } from './memory.ts';
import { initialCluster, SqlSession } from './session.ts';

/** The first line a sandbox reads. */
export interface BootRequest {
  /** Archive of an initialised cluster as `cachedImage` keeps it; without it the process makes one, sends its bytes and ends. */
  cluster: string | null;
  /** WebAssembly memory, bytes. */
  memoryBytes: number;
  /** Longest table one block may print, UTF-16 units. */
  outputChars: number;
}

const STDIN = 0;
const STDOUT = 1;

const requests = new LineReader(STDIN);
const { cluster, memoryBytes, outputChars } = JSON.parse(requests.next() ?? '') as BootRequest;
if (cluster === null) {
  writeAll(STDOUT, new Uint8Array(await (await initialCluster()).arrayBuffer()));
  process.exit();
}

limitMemory(memoryBytes);
const file = readFileSync(cluster);
const session = await SqlSession.open(new Blob([file.subarray(file.indexOf('\n') + 1)]));
process.permission.drop('fs.read');
answer({ kind: 'ready' });
for (let line = requests.next(); line !== undefined; line = requests.next()) {
  const { code } = JSON.parse(line) as { code: string };
  const outcome = await session.run(code).catch((error: unknown) => ({ status: 'crashed' as const, stdout: '', message: String(error) }));
  const alive = outcome.status !== 'crashed';
  if (outcome.stdout.length > outputChars) answer({ kind: 'end', outcome: { status: 'limit', kind: 'output' }, alive });
  else {
    if (outcome.stdout) answer({ kind: 'stdout', text: outcome.stdout });
    answer({ kind: 'end', outcome, alive });
  }
  if (!alive) break;
}
process.exit();

function answer(frame: object): void {
  writeAll(STDOUT, Buffer.from(`${JSON.stringify(frame)}\n`));
}
