import { join } from 'node:path';
import { checkForm } from './check-page.ts';
import type { Tools } from './checks/check.ts';
import { decode, readSource, type Entry } from './read.ts';
import { applyEdits, replaceFile } from './rewrite.ts';

/** One cure may lay bare the next; no page needs more rounds than this. */
const MAX_ROUNDS = 10;

/**
 * Applies every certain cure to a page's file: code formatting, line ends, quotes and dashes.
 * @returns true when the file has changed
 */
export async function fixFile(contentDir: string, entry: Entry, tools: Tools): Promise<boolean> {
  const file = readSource(contentDir, entry);
  const original = decode(file);
  if (original === undefined) return false;
  const fixed = Buffer.from(await fixText(entry, original, tools));
  if (fixed.equals(file.bytes!)) return false;
  replaceFile(join(contentDir, entry.path), fixed);
  return true;
}

/** The text with every certain cure applied. */
export async function fixText(entry: Entry, original: string, tools: Tools): Promise<string> {
  let text = original;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const bytes = Buffer.from(text);
    const { findings } = await checkForm({ ...entry, bytes, size: bytes.length }, tools);
    const edits = findings.flatMap(({ fix }) => fix ?? []);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}
