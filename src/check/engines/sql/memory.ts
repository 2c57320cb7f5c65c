const PAGE_BYTES = 65_536;

/**
 * Lets no WebAssembly memory of this process grow beyond a limit: the program inside is told that there is no more.
 * @param bytes size of one memory
 */
export function limitMemory(bytes: number): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > bytes) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}
