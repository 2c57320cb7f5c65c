/**
 * Entry of a sandbox process; `../start.ts` starts it with next to no permissions. The interpreter gets a
 * thread of its own for the sake of a deep stack, and so that something can notice when the owner of the process dies.
 */
import { Worker } from 'node:worker_threads';

/** Deep recursion in C must end in Python's RecursionError before this is used up. */
const STACK_MEGABYTES = 96;
const HEAP_MEGABYTES = 512;

const owner = process.ppid;
const guest = new Worker(new URL('guest.ts', import.meta.url), {
  env: {},
  resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: HEAP_MEGABYTES },
});
guest.on('exit', (code) => process.exit(code));
setInterval(() => process.ppid === owner || process.exit(), 1000);
