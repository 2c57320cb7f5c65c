import type { Image } from './sandbox/realm/interpreter.ts';

/** A memory image as bytes: a line of JSON that says where in the memory to find what, then the memory. */
export function encodeImage({ memory, ...header }: Image): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), memory]);
}

/**
 * @param file a file of the image cache: a digest, checked there, in a line before the image
 * @throws SyntaxError when it is none
 */
export function decodeImage(file: Buffer): Image {
  const start = file.indexOf('\n') + 1;
  const end = file.indexOf('\n', start);
  const header = JSON.parse(file.toString('utf8', start, end)) as Omit<Image, 'memory'>;
  return { ...header, memory: file.subarray(end + 1) };
}
