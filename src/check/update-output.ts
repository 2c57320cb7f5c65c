import { join } from 'node:path';
import type { Edit, Finding } from './finding.ts';
import { decode, type SourceFile } from './read.ts';
import { applyEdits, replaceFile } from './rewrite.ts';

/** A finding that says by which text the output on the page would be what the example printed. */
export type StaleOutput = Finding & { update: Edit };

/** The findings that {@link updateOutputs} can cure. */
export function staleOutputs(findings: readonly Finding[]): StaleOutput[] {
  return findings.filter((found): found is StaleOutput => found.update !== undefined);
}

/**
 * Writes into a page what its examples printed. A file whose form is in the way (line ends, byte order mark) is left as it
 * is: that has findings of its own.
 * @returns true when the file has changed
 */
export function updateOutputs(contentDir: string, file: SourceFile, stale: readonly StaleOutput[]): boolean {
  const text = decode(file);
  if (text === undefined || !Buffer.from(text).equals(file.bytes!)) return false;
  replaceFile(join(contentDir, file.path), Buffer.from(applyEdits(text, stale.map(({ update }) => update))));
  return true;
}
