import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edit } from './finding.ts';

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

/** Writes a file anew: a reader sees the old text or the new one; permissions stay. */
export function replaceFile(path: string, content: Uint8Array): void {
  const partial = join(dirname(path), `.${process.pid}.tmp`);
  try {
    writeFileSync(partial, content, { mode: statSync(path).mode });
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}
