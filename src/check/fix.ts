import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkForm } from './check-page.ts';
import type { Tools } from './checks/check.ts';
import type { Edit } from './finding.ts';
import { decode, readSource, type Entry } from './read.ts';

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

/** Applies edits that do not overlap; of two that do, the first in the text wins and the other waits for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < position) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** A reader sees the old file or the new one; permissions stay. */
function replaceFile(path: string, content: Uint8Array): void {
  const partial = join(dirname(path), `.${process.pid}.tmp`);
  try {
    writeFileSync(partial, content, { mode: statSync(path).mode });
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}
