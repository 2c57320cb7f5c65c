import type { Host } from './host.ts';

type Syscall = (...args: number[]) => number;

/**
 * What the interpreter may call outside WebAssembly: a file system in memory, clocks, random numbers, its own memory
 * and function table. The rest of the imports (about 150, most of them the bridge to JavaScript objects) is closed, so
 * code that takes over the interpreter, say through ctypes, still has nothing to call.
 */
const ALLOWED = new Set([
  // C runtime and ctypes
  '__assert_fail', '__call_sighandler', '_abort_js', '_dlsym_js', '_emscripten_get_progname',
  '_emscripten_runtime_keepalive_clear', '_Py_CheckEmscriptenSignals_Helper', '_Py_emscripten_runtime',
  '_PyEM_TrampolineCall_JS', 'emscripten_runtime_keepalive_pop', 'emscripten_runtime_keepalive_push',
  'emscripten_get_heap_max', 'emscripten_resize_heap', 'environ_get', 'environ_sizes_get', 'exit',
  'ffi_call_js', 'ffi_closure_alloc_js', 'ffi_closure_free_js', 'ffi_prep_closure_loc_js', 'proc_exit',
  // clocks and random numbers
  '_gmtime_js', '_localtime_js', '_mktime_js', '_setitimer_js', '_timegm_js', '_tzset_js', 'clock_res_get',
  'clock_time_get', 'emscripten_date_now', 'emscripten_get_now', 'random_get',
  // files in memory
  '__syscall_chdir', '__syscall_chmod', '__syscall_dup', '__syscall_dup3', '__syscall_faccessat',
  '__syscall_fadvise64', '__syscall_fallocate', '__syscall_fchdir', '__syscall_fchmod', '__syscall_fchmodat2',
  '__syscall_fchown32', '__syscall_fchownat', '__syscall_fcntl64', '__syscall_fdatasync', '__syscall_fstat64',
  '__syscall_fstatfs64', '__syscall_ftruncate64', '__syscall_getcwd', '__syscall_getdents64',
  '__syscall_getuid32_js', '__syscall_ioctl', '__syscall_lstat64', '__syscall_mkdirat', '__syscall_mknodat',
  '__syscall_newfstatat', '__syscall_openat', '__syscall_pipe', '__syscall_poll', '__syscall_readlinkat',
  '__syscall_renameat', '__syscall_rmdir', '__syscall_stat64', '__syscall_statfs64', '__syscall_symlinkat',
  '__syscall_truncate64', '__syscall_umask_js', '__syscall_unlinkat', '__syscall_utimensat', '_mmap_js',
  '_msync_js', '_munmap_js', '_try_fcntl64', 'fd_close', 'fd_fdstat_get', 'fd_pread', 'fd_pwrite', 'fd_read',
  'fd_seek', 'fd_sync', 'fd_write',
]);

/** `ENOSYS` and `EAFNOSUPPORT` of the C library of the build (wasi numbering). */
const ENOSYS = 52;
const EAFNOSUPPORT = 5;

/** Calls that answer with an error of C instead of ending the program: a program may ask and do without. */
const REFUSED: Record<string, (...args: number[]) => unknown> = {
  __syscall_socket: () => -EAFNOSUPPORT,
  getprotobyname: () => 0,
  getnameinfo: () => -4,
  getaddrinfo: () => -4,
  _emscripten_system: (command) => (command === 0 ? 0 : -ENOSYS),
  _emscripten_lookup_name: () => 0,
  _dlopen_js: () => 0,
  // Ways to wait in JavaScript, of which there are none.
  _maybe_connect_async: () => null,
  _maybe_recvfrom_async: () => null,
  _maybe_sendto_async: () => null,
  _maybe_poll_async: () => null,
  // The bridge asks for a map when the module starts and for nothing afterwards.
  __hiwire_deduplicate_new: () => null,
};

/**
 * Closes, in place, every import that {@link ALLOWED} does not name, and everything else `dlsym` could find there.
 * @param imports what the glue made for the module; `env` is the very object it resolves symbols in
 * @param onMemoryRefused called when the interpreter asks for memory and does not get it
 */
export function restrictImports(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports,
  host: Host,
  onMemoryRefused: () => void,
): void {
  const env = imports.env as Record<string, unknown>;
  const wanted = new Set(WebAssembly.Module.imports(module).map(({ name }) => name));
  const resize = env.emscripten_resize_heap as Syscall;
  for (const name of Object.keys(env).filter((name) => !ALLOWED.has(name))) {
    // `dlsym` needs the signature that the glue keeps with each function.
    if (wanted.has(name)) env[name] = Object.assign(REFUSED[name] ?? closed(name), { sig: signatureOf(env[name]) });
    else delete env[name];
  }
  Object.assign(env, {
    // The marks by which the bridge tells its errors; the glue leaves them to whoever instantiates.
    Jsv_GetError_import: () => null,
    JsvError_Check: () => 0,
    emscripten_resize_heap(bytes: number) {
      const grown = resize(bytes);
      if (!grown) onMemoryRefused();
      return grown;
    },
    proc_exit: (code: number) => host.exit(code),
    exit: (code: number) => host.exit(code),
    _abort_js: () => host.abort(),
  });
}

function signatureOf(value: unknown): string | undefined {
  return (value as { sig?: string }).sig;
}

/** A function that ends the program that calls it. */
function closed(name: string): () => never {
  return () => {
    throw new Error(`the sandbox has no ${name}`);
  };
}
