/**
 * Everything the realm of the interpreter can ask of the process around it. No function throws, and only numbers,
 * strings and bytes pass, so no object of the outer realm gets in.
 */
export interface Host {
  /** The guest wrote to its file descriptor 1 or 2. */
  write(fd: 1 | 2, bytes: Uint8Array): void;
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Fills `bytes` (at most 65536) with random data. */
  random(bytes: Uint8Array<ArrayBuffer>): void;
  /** The guest ended its process, or its C library did: ends the sandbox, does not return. */
  exit(code: number): never;
  abort(): never;
}

/**
 * Gives the realm the few globals, besides JavaScript's own, that the WebAssembly glue needs. The glue believes itself
 * to be in a web worker, the environment of which it asks least.
 */
export function installGlobals(host: Host): void {
  const nothing = (): void => undefined;
  Object.assign(globalThis, {
    WorkerGlobalScope: class {},
    console: { log: nothing, warn: nothing, error: nothing, trace: nothing },
    performance: { now: () => host.now() },
    crypto: {
      getRandomValues(view: Uint8Array<ArrayBuffer>): Uint8Array {
        host.random(view);
        return view;
      },
    },
    // Nothing may run after the block that asked for it.
    setTimeout: () => 0,
    clearTimeout: nothing,
  });
}
