/** What a block may use. */
export interface Limits {
  /** Wall-clock seconds of one block. */
  timeLimitSeconds: number;
  /** Address space of each process that a chain of blocks starts. Not enforced on macOS and Windows. */
  memoryLimitBytes: number;
  /** Standard output of one block, UTF-16 units. */
  outputLimitChars: number;
}
