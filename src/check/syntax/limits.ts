import { count } from '../plural.ts';
import { faultAt } from './faults.ts';
import type { SyntaxFault } from './syntax.ts';

/** What the parsing of one block may cost: nobody reads a longer one, and what takes longer was made to. */
export const limits = {
  /** UTF-16 units. */
  chars: 100_000,
  /** Milliseconds, the loading of the parser included. */
  ms: 20_000,
  /** Megabytes of the parser's JavaScript heap. */
  heapMb: 512,
  faults: 20,
  /** UTF-16 units of a message: some quote the block. */
  messageChars: 300,
};

/** The fault of a block that is not handed to any parser. */
export function refusal(code: string): SyntaxFault | undefined {
  if (code.length > limits.chars) {
    const size = count(code.length, 'знак', 'знака', 'знаков');
    return { line: 1, column: 1, message: `блок слишком велик: ${size}, ожидалось не больше ${limits.chars}` };
  }
  const nul = code.indexOf('\0');
  return nul < 0 ? undefined : faultAt(code, nul, 'в тексте стоит знак NUL');
}

/** A block's faults as they may be shown: not too many, no message too long. */
export function limited(faults: readonly SyntaxFault[]): SyntaxFault[] {
  return faults.slice(0, limits.faults).map(({ line, column, message }) => {
    const text = message.length > limits.messageChars ? `${message.slice(0, limits.messageChars)}…` : message;
    return { line, column, message: text.replace(/\s+/g, ' ') };
  });
}
