import type { SandboxLimits } from '../../requests.ts';
import { Capi } from './capi.ts';
import { VirtualFiles } from './files.ts';
import type { CreateGlue, Exports, Glue } from './glue.ts';
import type { Host } from './host.ts';
import { restrictImports } from './imports.ts';
import { Interpreter, runnerFunctions, type Image, type Machine } from './interpreter.ts';

export { installGlobals } from './host.ts';

/** What an interpreter is made of. */
export interface Parts {
  wasm: Uint8Array;
  /** Standard library, a zip. */
  library: Uint8Array;
  /** A prepared interpreter to start from; `null` to prepare one. */
  image: Image | null;
  /** `runner.py`, which prepares an interpreter. */
  runner: string;
}

/** The builtin module that bridges to JavaScript: no import is to find it. */
const BRIDGE = '_pyodide_core';
const PAGE = 65_536;
/**
 * Bytes of C stack after which Python raises RecursionError. The frames of WebAssembly itself lie on the stack of the
 * thread (`STACK_MEGABYTES` in `main.ts`) and take up to 16 times as much.
 */
const C_STACK = 3 * 2 ** 20;

/**
 * Loads CPython: in about half a second with an image, in several without.
 * @param create the glue's function
 * @throws Error when the image is of another build
 */
export async function loadInterpreter(
  create: CreateGlue,
  parts: Parts,
  limits: SandboxLimits,
  host: Host,
): Promise<Interpreter> {
  limitMemory(limits.memoryBytes);
  const machine = await makeMachine(create, parts, limits, host);
  const image = parts.image ?? prepareImage(machine.exports, parts.runner);
  return new Interpreter(machine, image);
}

/** No memory of this realm grows beyond the limit. */
function limitMemory(bytes: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > bytes) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}

/** Instantiates the module; its `main`, which initialises Python, runs only when no image will take its place. */
async function makeMachine(
  create: CreateGlue,
  { wasm, library, image }: Parts,
  limits: SandboxLimits,
  host: Host,
): Promise<Machine> {
  const module = new WebAssembly.Module(wasm as BufferSource);
  const machine: Partial<Machine> = { memoryRefused: false };
  await create({
    API: { config: { jsglobals: {}, env: {} }, runtimeEnv: { IN_BROWSER: true } },
    arguments: [],
    noInitialRun: image !== null,
    noFSInit: true,
    locateFile: (path: string) => path,
    instantiateWasm(imports: WebAssembly.Imports, done: (...made: unknown[]) => void) {
      restrictImports(module, imports, host, () => (machine.memoryRefused = true));
      const instance = new WebAssembly.Instance(module, imports);
      machine.exports = instance.exports as unknown as Exports;
      if (image) growTo(machine.exports.memory, image.memory.length);
      done(instance, module);
      return {};
    },
    preRun: [
      (glue: Glue) => {
        Object.assign(glue.ENV, { HOME: '/home/user', USER: 'user', LOGNAME: 'user', _: undefined });
        machine.files = new VirtualFiles(glue, new Uint8Array(library), host, limits.memoryBytes);
        machine.files.reset();
      },
    ],
  });
  return machine as Machine;
}

function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}

/** Prepares the running interpreter for examples and copies its memory. */
function prepareImage(exports: Exports, runner: string): Image {
  hideBridge(exports);
  const base = exports.emscripten_stack_get_base();
  exports.PyUnstable_ThreadState_SetStackProtection(exports.PyThreadState_Get(), base - C_STACK, C_STACK);
  const api = new Capi(exports);
  const namespace = api.execute(runner, 'runner.py');
  const entries = runnerFunctions.map((name) => [name, api.item(namespace, name)]);
  return {
    functions: Object.fromEntries(entries) as Image['functions'],
    tableLength: exports.__indirect_function_table.length,
    memory: new Uint8Array(exports.memory.buffer.slice(0)),
  };
}

/**
 * Gives the bridge, in the table of builtin modules, the name of a module that is found before it. The table pairs
 * pointers to names with pointers to functions and ends with a zero.
 */
function hideBridge(exports: Exports): void {
  const bytes = new Uint8Array(exports.memory.buffer);
  const words = new Uint32Array(exports.memory.buffer);
  for (let entry = words[exports.PyImport_Inittab.value >> 2] as number; words[entry >> 2] !== 0; entry += 8) {
    const name = words[entry >> 2] as number;
    if (!ascii(`${BRIDGE}\0`).every((code, at) => bytes[name + at] === code)) continue;
    bytes.set(ascii('sys\0'), name);
    return;
  }
  throw new Error(`no builtin module ${BRIDGE}`);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
