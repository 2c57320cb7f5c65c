import type { Glue } from './glue.ts';
import type { Host } from './host.ts';

/** Where the interpreter looks for its library, and where examples start. */
const LIBRARY = '/lib/python314.zip';
const FOLDERS = ['/lib/python3.14/site-packages', '/lib/python3.14/lib-dynload', '/home/user'];
const HOME = '/home/user';

/** `ENOSPC` of the C library of the build (wasi numbering). */
const ENOSPC = 51;
const MAX_NODES = 10_000;

/**
 * The file system that examples see: in memory, made anew by {@link VirtualFiles.reset}.
 * Between two resets files may take so many bytes; what is deleted is not given back.
 */
export class VirtualFiles {
  readonly #glue: Glue;
  readonly #library: Uint8Array;
  readonly #host: Host;
  readonly #quota: number;
  #bytes = 0;
  #nodes = 0;

  /**
   * @param library the standard library, a zip
   * @param quota bytes that files may take, the library included
   */
  constructor(glue: Glue, library: Uint8Array, host: Host, quota: number) {
    this.#glue = glue;
    this.#library = library;
    this.#host = host;
    this.#quota = quota;
    this.#limit();
  }

  /** Throws all files and open descriptors away and puts the initial ones in their place. */
  reset(): void {
    const { FS } = this.#glue;
    this.#bytes = 0;
    this.#nodes = 0;
    FS.streams = [];
    FS.root = null;
    FS.currentPath = '/';
    FS.staticInit();
    this.#openStreams();
    for (const folder of FOLDERS) FS.mkdirTree(folder);
    FS.writeFile(LIBRARY, this.#library);
    FS.chdir(HOME);
  }

  /** Makes files and pipes count what they take and refuse more than the quota. */
  #limit(): void {
    const { FS, MEMFS, PIPEFS } = this.#glue;
    const { createNode, expandFileStorage, resizeFileStorage } = MEMFS;
    const take = (bytes: number): void => {
      if (!(this.#bytes + bytes <= this.#quota)) throw new FS.ErrnoError(ENOSPC);
      this.#bytes += Math.max(0, bytes);
    };
    MEMFS.createNode = (...args) => {
      if (++this.#nodes > MAX_NODES) throw new FS.ErrnoError(ENOSPC);
      return createNode(...args);
    };
    MEMFS.expandFileStorage = (node, capacity) => {
      take(capacity - node.contents.length);
      expandFileStorage(node, capacity);
    };
    MEMFS.resizeFileStorage = (node, size) => {
      take(size - node.contents.length);
      resizeFileStorage(node, size);
    };
    for (const operations of [MEMFS.ops_table.file.stream, PIPEFS.stream_ops]) {
      const { write } = operations;
      operations.write = (stream, buffer, offset, length, ...rest) => {
        // A first write replaces the storage of a file without asking for it; a pipe never asks.
        if (!stream.node.usedBytes) take(length);
        return write(stream, buffer, offset, length, ...rest);
      };
    }
  }

  /** Standard input is at its end; output and errors go to the host. */
  #openStreams(): void {
    const { FS } = this.#glue;
    for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries()) {
      const device = FS.makedev(64, fd);
      FS.registerDevice(device, {
        open: (stream) => {
          stream.seekable = false;
        },
        close: () => undefined,
        read: () => 0,
        write: (_stream, buffer, offset, length) => {
          const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
          if (fd === 1 || fd === 2) this.#host.write(fd, bytes);
          return length;
        },
      });
      FS.mkdev(`/dev/${name}`, 0o666, device);
      FS.open(`/dev/${name}`, fd === 0 ? 0 : 1);
    }
  }
}
