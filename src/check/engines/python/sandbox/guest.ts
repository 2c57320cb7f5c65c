/**
 * The thread that runs the blocks of untrusted pages. It reads requests from the process's stdin and answers on its
 * stdout, synchronously: between two requests no JavaScript runs.
 */
import { readFileSync } from 'node:fs';
import { decodeImage, encodeImage } from '../image-format.ts';
import { LineReader, writeAll } from '../../sandbox/lines.ts';
import { parseException, type Frame, type SandboxOutcome } from '../../sandbox/protocol.ts';
import type { BootRequest, RunRequest } from '../requests.ts';
import { withoutFolders } from './library.ts';
import { Output } from './output.ts';
import type { RunResult } from './realm/interpreter.ts';
import { Realm } from './realm.ts';

const STDIN = 0;
const STDOUT = 1;

const requests = new LineReader(STDIN);
const { limits, pyodide, image } = JSON.parse(requests.next() ?? '') as BootRequest;
const output = new Output(
  limits.outputChars,
  (text) => answer({ kind: 'stdout', text }),
  () => finish({ status: 'limit', kind: 'output' }),
);
const interpreter = await new Realm().load(
  `${pyodide}/pyodide.asm.mjs`,
  {
    wasm: readFileSync(`${pyodide}/pyodide.asm.wasm`),
    library: withoutFolders(readFileSync(`${pyodide}/python_stdlib.zip`), ['pyodide/', '_pyodide/']),
    image: image === null ? null : decodeImage(readFileSync(image)),
    runner: readFileSync(new URL('runner.py', import.meta.url), 'utf8'),
  },
  limits,
  {
    write: (fd, bytes) => (fd === 1 ? output.write(bytes) : output.writeError(bytes)),
    now: () => performance.now(),
    random: (bytes) => void crypto.getRandomValues(bytes),
    exit: (code) => finish({ status: 'exited', message: `os._exit(${code})` }),
    abort: () => finish(crashed('abort()')),
  },
);
process.permission.drop('fs.read');
process.permission.drop('worker');

if (image === null) {
  writeAll(STDOUT, encodeImage(interpreter.image));
  process.exit();
}
answer({ kind: 'ready' });
for (let line = requests.next(); line !== undefined; line = requests.next()) {
  const outcome = run(JSON.parse(line) as RunRequest);
  output.flush();
  if (outcome.status === 'limit' || outcome.status === 'crashed') finish(outcome);
  answer({ kind: 'end', outcome, alive: true });
}
process.exit();

function run(request: RunRequest): SandboxOutcome {
  output.begin();
  try {
    return understand(interpreter.run(request));
  } catch (error) {
    return crashed(error instanceof Error ? error.message : String(error));
  }
}

/** The outcome of a run. A description that makes no sense costs its details, not the outcome. */
function understand({ status, description }: RunResult): SandboxOutcome {
  if (status === 'ok') return { status };
  if (status === 'memory') return { status: 'limit', kind: 'memory' };
  const exception = parseException(description) ?? { type: 'BaseException', bases: [], message: '', line: 1 };
  if (status === 'raised') return { status, ...exception };
  return { status: 'exited', message: [exception.type, exception.message].filter(Boolean).join(': ') };
}

function crashed(reason: string): SandboxOutcome {
  const message = /call stack/.test(reason) ? 'переполнился стек' : reason;
  return { status: 'crashed', message: output.fatalError ?? message };
}

/** Reports how the block ended and ends the sandbox: after a crash or with memory full, it cannot be relied on. */
function finish(outcome: SandboxOutcome): never {
  answer({ kind: 'end', outcome, alive: false });
  process.exit();
}

function answer(frame: Frame): void {
  writeAll(STDOUT, Buffer.from(`${JSON.stringify(frame)}\n`));
}
