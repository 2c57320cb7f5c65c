import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of every address a page ever had, from the project's folder. */
export const ADDRESSES_FILE = 'src/handbook/addresses.tsv';

const HEADER = 'address\tmoved to';

/** A line of the list: an address that is a page's now, or was and leads to another. */
export interface KnownAddress {
  /** Without the base path: `/python-core/gil/`. */
  address: string;
  /** Where the page is now; missing while it is here. */
  movedTo?: string;
  /** Line of the file, from 1. */
  line: number;
}

/**
 * The kept list of addresses.
 * @param root the project's folder
 * @returns nothing when there is no list
 */
export function readAddresses(root: string): KnownAddress[] | undefined {
  const file = join(root, ADDRESSES_FILE);
  return existsSync(file) ? parseAddresses(readFileSync(file, 'utf8')) : undefined;
}

/** Reads the text of the list; its first line is a header, empty lines say nothing. */
export function parseAddresses(text: string): KnownAddress[] {
  return text.split(/\r?\n/).flatMap((row, index) => {
    const [address = '', movedTo] = row.split('\t').map((cell) => cell.trim());
    return index === 0 || address === '' ? [] : [{ address, movedTo: movedTo || undefined, line: index + 1 }];
  });
}

/** The text of the list with one more address, in its place by alphabet. */
export function withAddress(text: string, address: string): string {
  const [, ...rows] = text.trimEnd().split(/\r?\n/);
  const sorted = [...new Set([...rows, address])].sort((a, b) => (a < b ? -1 : 1));
  return `${[HEADER, ...sorted].join('\n')}\n`;
}
