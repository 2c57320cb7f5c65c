import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { strain } from '../strain.ts';
import { Deadline, FrameQueue, type Item } from './frame-queue.ts';
import type { SandboxOutcome } from './protocol.ts';

/** Starting takes half a second on an idle machine, preparing an image several. */
const START_SECONDS = 120;
const STDERR_LIMIT = 4000;

/** How one block ended, and what it printed until then. */
export interface SandboxResult {
  outcome: SandboxOutcome | { status: 'limit'; kind: 'time' };
  stdout: string;
}

/** A process that runs blocks, one after another, and tells how each ended; it is killed when it takes too long. */
export class SandboxProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #frames: FrameQueue;
  readonly #outputChars: number;
  #stderr = '';
  #alive = true;

  private constructor(child: ChildProcessWithoutNullStreams, outputChars: number) {
    this.#child = child;
    this.#frames = new FrameQueue(this.#child.stdout, 8 * outputChars + 65_536);
    this.#outputChars = outputChars;
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT);
    });
    this.#child.on('close', () => (this.#alive = false));
  }

  /**
   * Waits until a process that was just spawned says that it is ready.
   * @param outputChars what one block may print, UTF-16 units
   * @throws Error when the process does not get ready
   */
  static async start(child: ChildProcessWithoutNullStreams, outputChars: number): Promise<SandboxProcess> {
    const sandbox = new SandboxProcess(child, outputChars);
    const frame = await sandbox.#frames.next(new Deadline(START_SECONDS));
    if (typeof frame === 'object' && frame.kind === 'ready') return sandbox;
    sandbox.kill();
    throw new Error(`The sandbox did not start: ${sandbox.#stderr || String(frame)}`);
  }

  /** False once the process has ended or is about to. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Runs one block, at most `seconds` long on an idle machine. Afterwards the process may be dead: see {@link alive}. */
  async run(request: object, seconds: number): Promise<SandboxResult> {
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    const deadline = new Deadline(seconds * strain());
    let stdout = '';
    for (;;) {
      const frame = await this.#frames.next(deadline);
      if (typeof frame === 'object' && frame.kind === 'stdout' && stdout.length <= this.#outputChars) {
        stdout += frame.text;
        continue;
      }
      if (typeof frame === 'object' && frame.kind === 'end') {
        this.#alive &&= frame.alive;
        return { outcome: frame.outcome, stdout };
      }
      this.kill();
      return { outcome: this.#explain(frame), stdout };
    }
  }

  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  /** What it means that a run brought no proper end. */
  #explain(frame: Item): SandboxResult['outcome'] {
    if (frame === 'timeout') return { status: 'limit', kind: 'time' };
    if (/out of memory|OUT_OF_MEMORY/.test(this.#stderr)) return { status: 'limit', kind: 'memory' };
    const message = frame === 'closed' ? 'умер его процесс' : 'его процесс ответил не по протоколу';
    return { status: 'crashed', message };
  }
}

/**
 * Has a sandbox prepare what later ones start from, and takes all it writes.
 * @param child a process started without an image
 * @throws Error when it fails
 */
export async function prepare(child: ChildProcessWithoutNullStreams): Promise<Buffer> {
  const image: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => image.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), 1000 * START_SECONDS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  if (code !== 0) throw new Error(`The sandbox could not be prepared: ${stderr.slice(-STDERR_LIMIT)}`);
  return Buffer.concat(image);
}

/**
 * Starts a Node process that reads its boot request, and requests after it, as lines of JSON.
 * @param args Node's flags and the module to run
 */
export function startSandbox(args: string[], boot: object): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, args, { env: { TZ: 'UTC' }, stdio: 'pipe' });
  // Writing to a process that has just died is no error here: that it is gone shows in its output.
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(boot)}\n`);
  return child;
}
