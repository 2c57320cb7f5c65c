import type { Exports } from './glue.ts';

/** Longest text read from the interpreter, bytes. Whatever made it longer meant no good. */
const TEXT_LIMIT = 100_000;

/**
 * Calls into CPython's C API. Objects are pointers; references are not given back, as the next reset forgets them all.
 */
export class Capi {
  readonly #exports: Exports;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** A new `str`. Lone surrogates become U+FFFD. */
  string(text: string): number {
    const bytes = utf8(text);
    const pointer = this.#put(bytes);
    const object = this.#exports.PyUnicode_FromStringAndSize(pointer, bytes.length - 1);
    this.#exports.free(pointer);
    return object;
  }

  bool(value: boolean): number {
    return this.#exports.PyBool_FromLong(value ? 1 : 0);
  }

  /** What a `bytes` object holds, as ASCII; `undefined` when the object is none. */
  text(object: number): string | undefined {
    if (object === 0) return undefined;
    const start = this.#exports.PyBytes_AsString(object);
    if (start === 0) return undefined;
    const length = Math.min(this.#exports.PyBytes_Size(object), TEXT_LIMIT);
    let text = '';
    for (const byte of new Uint8Array(this.#exports.memory.buffer, start, length)) text += String.fromCharCode(byte);
    return text;
  }

  /** Calls a function; 0 when it raised, the exception then being pending. */
  call(callable: number, ...args: number[]): number {
    const pointer = this.#put(new Uint8Array(new Uint32Array(args).buffer));
    const result = this.#exports.PyObject_Vectorcall(callable, pointer, args.length, 0);
    this.#exports.free(pointer);
    return result;
  }

  /** Calls a function; 0 when it raised, the exception then being forgotten. */
  attempt(callable: number, ...args: number[]): number {
    const result = this.call(callable, ...args);
    if (result === 0) this.#exports.PyErr_Clear();
    return result;
  }

  isSystemExit(error: number): boolean {
    const { PyErr_GivenExceptionMatches, PyExc_SystemExit, memory } = this.#exports;
    const kind = new Uint32Array(memory.buffer)[PyExc_SystemExit.value >> 2] as number;
    return PyErr_GivenExceptionMatches(error, kind) !== 0;
  }

  /** The dictionary of a module, which is made if it does not exist. */
  moduleDict(name: string): number {
    return this.#with(name, (pointer) => this.#exports.PyModule_GetDict(this.#exports.PyImport_AddModule(pointer)));
  }

  /** Runs a program in a dictionary of its own. @returns the dictionary @throws Error when the program fails */
  execute(source: string, filename: string): number {
    const { Py_CompileString, PyDict_New, PyEval_EvalCode, PyErr_Print } = this.#exports;
    const fileInput = 257;
    const namespace = PyDict_New();
    const compile = (text: number) => this.#with(filename, (name) => Py_CompileString(text, name, fileInput));
    const program = this.#with(source, compile);
    if (program === 0 || PyEval_EvalCode(program, namespace, namespace) === 0) {
      PyErr_Print();
      throw new Error(`${filename} failed`);
    }
    return namespace;
  }

  /** An entry of a dictionary, borrowed; 0 when it is not there. */
  item(dict: number, key: string): number {
    return this.#with(key, (pointer) => this.#exports.PyDict_GetItemString(dict, pointer));
  }

  #with<T>(text: string, use: (pointer: number) => T): T {
    const pointer = this.#put(utf8(text));
    const result = use(pointer);
    this.#exports.free(pointer);
    return result;
  }

  #put(bytes: Uint8Array): number {
    const pointer = this.#exports.malloc(Math.max(bytes.length, 1));
    new Uint8Array(this.#exports.memory.buffer).set(bytes, pointer);
    return pointer;
  }
}

/** UTF-8 with a zero at the end; the realm has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  bytes.push(0);
  return new Uint8Array(bytes);
}
