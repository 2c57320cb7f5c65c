import { availableParallelism, loadavg } from 'node:os';

/** However busy the machine, a limit grows no further than this. */
const MOST = 6;

/**
 * How many times longer things take than on a machine that does nothing else: by it limits of wall-clock time grow, so
 * that a busy machine does not refuse an honest example. It is 1 where the system tells no load (Windows).
 */
export function strain(): number {
  return Math.min(MOST, Math.max(1, loadavg()[0]! / availableParallelism()));
}
