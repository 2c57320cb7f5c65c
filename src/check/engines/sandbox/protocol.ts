/** What a sandbox process says to the checker: frames, each a line of JSON on stdout. */

/** How a block ended, as the sandbox saw it. */
export type SandboxOutcome =
  | { status: 'ok' }
  | { status: 'raised'; type: string; bases: string[]; message: string; line: number; column?: number }
  | { status: 'limit'; kind: 'memory' | 'output' }
  | { status: 'exited' | 'crashed'; message: string };

export type Frame =
  | { kind: 'ready' }
  | { kind: 'stdout'; text: string }
  /** `alive` is false when the sandbox ends right after this frame. */
  | { kind: 'end'; outcome: SandboxOutcome; alive: boolean };

/** An exception that left a block. */
export type RaisedException = Omit<Extract<SandboxOutcome, { status: 'raised' }>, 'status'>;

/** Longest texts a sandbox may send, UTF-16 units: they are there to be read. */
const MESSAGE_LIMIT = 2000;
const NAME_LIMIT = 200;
const MAX_BASES = 100;

/**
 * Reads one line a sandbox wrote. Nothing about it is taken for granted: hostile code may have had a hand in it.
 * Gives `undefined` for anything that is not a frame.
 */
export function parseFrame(line: string): Frame | undefined {
  const frame = parseJson(line);
  if (!isRecord(frame)) return undefined;
  if (frame.kind === 'ready') return { kind: 'ready' };
  if (frame.kind === 'stdout' && typeof frame.text === 'string') return { kind: 'stdout', text: frame.text };
  if (frame.kind !== 'end') return undefined;
  const outcome = outcomeOf(frame.outcome);
  return outcome && { kind: 'end', outcome, alive: frame.alive === true };
}

/** Reads what `runner.py` says about an exception; `undefined` when it is something else. */
export function parseException(json: string): RaisedException | undefined {
  return exceptionOf(parseJson(json));
}

function outcomeOf(value: unknown): SandboxOutcome | undefined {
  if (!isRecord(value)) return undefined;
  if (value.status === 'ok') return { status: 'ok' };
  if (value.status === 'limit' && (value.kind === 'memory' || value.kind === 'output')) {
    return { status: 'limit', kind: value.kind };
  }
  if ((value.status === 'exited' || value.status === 'crashed') && typeof value.message === 'string') {
    return { status: value.status, message: readable(value.message, MESSAGE_LIMIT) };
  }
  const exception = value.status === 'raised' ? exceptionOf(value) : undefined;
  return exception && { status: 'raised', ...exception };
}

function exceptionOf(value: unknown): RaisedException | undefined {
  if (!isRecord(value)) return undefined;
  const { type, bases, message, line, column } = value;
  if (typeof type !== 'string' || typeof message !== 'string' || !isPosition(line)) return undefined;
  if (!Array.isArray(bases) || !bases.every((base) => typeof base === 'string')) return undefined;
  return {
    type: readable(type, NAME_LIMIT),
    // The last ones are Exception, BaseException, object.
    bases: bases.slice(-MAX_BASES).map((base) => readable(base, NAME_LIMIT)),
    message: readable(message, MESSAGE_LIMIT),
    line,
    ...(isPosition(column) ? { column } : {}),
  };
}

/** Text that a terminal shows and does not obey. */
function readable(text: string, limit: number): string {
  return text.slice(0, limit).toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
