import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads lines of files for excerpts, each file once.
 * @param root the project's folder
 */
export function lineReader(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? readLines(join(root, file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\n|\r/);
  } catch {
    return []; // a link to nowhere, a file deleted since
  }
}
