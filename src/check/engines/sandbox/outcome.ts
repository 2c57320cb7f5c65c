import type { BlockOutcome } from '../engine.ts';
import type { SandboxResult } from './process.ts';

/** Limits for one block, by the kinds of a `limit` outcome. */
export interface PageLimits {
  seconds: number;
  memoryBytes: number;
  outputChars: number;
}

/** The outcome of a block as the engine gives it, with the limit that was met. */
export function outcomeOf({ outcome, stdout }: SandboxResult, limits: PageLimits): BlockOutcome {
  if (outcome.status !== 'limit') return { ...outcome, stdout };
  const limit = { time: limits.seconds, memory: limits.memoryBytes, output: limits.outputChars }[outcome.kind];
  return { ...outcome, limit, stdout };
}
