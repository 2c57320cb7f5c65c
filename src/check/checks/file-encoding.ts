import { fileStart, finding } from '../finding.ts';
import { MAX_BYTES } from '../read.ts';
import type { FileCheck } from './check.ts';

/** Size, UTF-8, NUL, byte order mark and line ends. */
export const fileEncoding: FileCheck = function* ({ kind, size, bytes }) {
  if (kind !== 'page') return;
  if (bytes === undefined) {
    yield finding('file-size', fileStart, size, MAX_BYTES);
    return;
  }
  const nul = bytes.indexOf(0);
  const invalid = invalidUtf8(bytes);
  if (invalid !== undefined) yield finding('file-encoding', placeOf(bytes, invalid), invalid);
  else if (nul >= 0) yield finding('file-nul', placeOf(bytes, nul));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) yield finding('file-bom', fileStart);

  const carriageReturns = bytes.reduce((sum, byte) => sum + (byte === 0x0d ? 1 : 0), 0);
  if (carriageReturns > 0) yield finding('file-line-endings', placeOf(bytes, bytes.indexOf(0x0d)), carriageReturns);
};

/** 0-based offset of the first byte that is not UTF-8. */
function invalidUtf8(bytes: Uint8Array): number | undefined {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').includes('\uFFFD') === false) return undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes);
    return undefined;
  } catch {
    return longestValidPrefix(bytes);
  }
}

/** Halves the range until the first byte that breaks decoding is found. */
function longestValidPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True when the bytes are UTF-8, possibly cut inside the last character. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Place of a byte; the bytes before it are decoded, so the column counts characters. */
function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
