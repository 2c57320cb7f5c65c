import type { RunRequest } from '../../requests.ts';
import { Capi } from './capi.ts';
import type { VirtualFiles } from './files.ts';
import type { Exports } from './glue.ts';

/** A WebAssembly instance of CPython with what surrounds it. */
export interface Machine {
  exports: Exports;
  files: VirtualFiles;
  /** The interpreter asked for memory and did not get it. */
  memoryRefused: boolean;
}

/** The memory of a prepared interpreter, and where in it to find what. */
export interface Image {
  memory: Uint8Array;
  /** Length of the function table: pointers to functions hold only if it is the same. */
  tableLength: number;
  /** Pointers to the functions of `runner.py`. */
  functions: Record<RunnerFunction, number>;
}

/** The functions of `runner.py` that are called from here. */
export const runnerFunctions = ['prepare', 'flush', 'describe', 'leave'] as const;
export type RunnerFunction = (typeof runnerFunctions)[number];

/** How a block ended. Hostile code may have had a hand in the description, JSON that `runner.py` makes. */
export interface RunResult {
  status: 'ok' | 'raised' | 'exited' | 'memory';
  description: string;
}

/** CPython, without a way to reach the JavaScript it runs on. Runs blocks one after another, synchronously. */
export class Interpreter {
  /** What further interpreters can start from. */
  readonly image: Image;
  readonly #machine: Machine;
  readonly #api: Capi;
  /** The dictionary that the blocks of the current chain share. */
  #namespace = 0;

  /** @throws Error when the image is of another build */
  constructor(machine: Machine, image: Image) {
    if (machine.exports.__indirect_function_table.length !== image.tableLength) {
      throw new Error('the image is of another build');
    }
    this.image = image;
    this.#machine = machine;
    this.#api = new Capi(machine.exports);
  }

  run(request: RunRequest): RunResult {
    if (request.fresh) this.#reset();
    this.#machine.memoryRefused = false;
    const result = this.#execute(request);
    return this.#machine.memoryRefused ? { status: 'memory', description: '' } : result;
  }

  /** Puts memory and files back to what they were before the first block. */
  #reset(): void {
    const memory = new Uint8Array(this.#machine.exports.memory.buffer);
    memory.set(this.image.memory);
    memory.fill(0, this.image.memory.length);
    this.#machine.files.reset();
    this.#namespace = this.#api.moduleDict('__main__');
  }

  #execute({ code, filename, fresh, last }: RunRequest): RunResult {
    const api = this.#api;
    const { PyEval_EvalCode } = this.#machine.exports;
    const { prepare, flush, leave } = this.image.functions;
    const name = api.string(filename);
    const program = api.call(prepare, api.string(code), name, api.bool(fresh));
    const done = program !== 0 && PyEval_EvalCode(program, this.#namespace, this.#namespace) !== 0;
    const result: RunResult = done ? { status: 'ok', description: '' } : this.#takeException(name);
    if (last) api.attempt(leave, this.#namespace);
    api.attempt(flush);
    return result;
  }

  /** Takes the pending exception; what kind of end it is does not depend on any Python code. */
  #takeException(filename: number): RunResult {
    const api = this.#api;
    const { PyErr_GetRaisedException, PyEval_SetProfile, PyEval_SetTrace } = this.#machine.exports;
    const error = PyErr_GetRaisedException();
    PyEval_SetTrace(0, 0);
    PyEval_SetProfile(0, 0);
    const description = api.text(api.attempt(this.image.functions.describe, error, filename)) ?? '';
    return { status: api.isSystemExit(error) ? 'exited' : 'raised', description };
  }
}
