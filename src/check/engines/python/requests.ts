/** What the checker says to a Python sandbox: lines of JSON. What it answers is in ../sandbox/protocol.ts. */

/** The first line a sandbox reads. Paths are absolute. */
export interface BootRequest {
  /** Folder of the `pyodide` package. */
  pyodide: string;
  /** Memory image to start from; without it the sandbox boots from nothing, sends a new image and ends. */
  image: string | null;
  limits: SandboxLimits;
}

export interface SandboxLimits {
  /** WebAssembly memory, bytes; files in the virtual file system may take as much again. */
  memoryBytes: number;
  /** Standard output of one block, UTF-16 units. */
  outputChars: number;
}

/** Run one block. */
export interface RunRequest {
  code: string;
  /** Name the block has in tracebacks. */
  filename: string;
  /** Nothing of what earlier blocks did is left: a program begins. */
  fresh: boolean;
  /** No block continues this one: the program ends with it. */
  last: boolean;
}
