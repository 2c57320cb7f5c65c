/** The parts of the Emscripten runtime (`pyodide.asm.mjs`) that are used here; it has no types of its own. */
export interface Glue {
  FS: FileSystem;
  MEMFS: MemoryFiles;
  PIPEFS: { stream_ops: StreamOperations };
  /** Environment variables of the guest. */
  ENV: Record<string, string | undefined>;
}

export type CreateGlue = (settings: Record<string, unknown>) => Promise<Glue>;

export interface FileSystem {
  root: unknown;
  streams: unknown[];
  currentPath: string;
  ErrnoError: new (errno: number) => Error;
  staticInit(): void;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: DeviceOperations): void;
  mkdev(path: string, mode: number, device: number): void;
  mkdirTree(path: string): void;
  chdir(path: string): void;
  open(path: string, flags: number): unknown;
  writeFile(path: string, data: Uint8Array): void;
}

export interface DeviceOperations {
  open(stream: { seekable: boolean }): void;
  close(): void;
  read(): number;
  write(stream: unknown, buffer: Int8Array | Uint8Array, offset: number, length: number): number;
}

/** The in-memory file system; its nodes keep their bytes in `contents`, which may be longer than the file. */
export interface MemoryFiles {
  ops_table: { file: { stream: StreamOperations } };
  createNode(...args: unknown[]): FileNode;
  expandFileStorage(node: FileNode, capacity: number): void;
  resizeFileStorage(node: FileNode, size: number): void;
}

export interface StreamOperations {
  write(stream: Stream, buffer: Uint8Array, offset: number, length: number, ...rest: unknown[]): number;
}

interface Stream {
  /** `usedBytes` is the length of a file; nodes of pipes have none. */
  node: { usedBytes?: number };
}

export interface FileNode {
  contents: Uint8Array;
  usedBytes: number;
}

/** Exports of the WebAssembly module: CPython's C API and the C library. Pointers are numbers, strings are pointers. */
export interface Exports {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  malloc(bytes: number): number;
  free(pointer: number): void;
  Py_DecRef(object: number): void;
  Py_CompileString(source: number, filename: number, start: number): number;
  PyEval_EvalCode(code: number, globals: number, locals: number): number;
  PyObject_Vectorcall(callable: number, args: number, count: number, names: number): number;
  PyErr_GetRaisedException(): number;
  PyErr_GivenExceptionMatches(error: number, kind: number): number;
  PyErr_Clear(): void;
  PyEval_SetTrace(callback: number, argument: number): void;
  PyEval_SetProfile(callback: number, argument: number): void;
  PyErr_Print(): void;
  PyDict_New(): number;
  PyDict_GetItemString(dict: number, key: number): number;
  PyImport_AddModule(name: number): number;
  PyModule_GetDict(module: number): number;
  PyUnicode_FromStringAndSize(text: number, bytes: number): number;
  PyBool_FromLong(value: number): number;
  PyBytes_Size(bytes: number): number;
  PyBytes_AsString(bytes: number): number;
  /** Addresses of variables that hold pointers. */
  PyImport_Inittab: WebAssembly.Global;
  PyExc_SystemExit: WebAssembly.Global;
  PyThreadState_Get(): number;
  PyUnstable_ThreadState_SetStackProtection(thread: number, lowest: number, bytes: number): number;
  emscripten_stack_get_base(): number;
}
