import type { CodeBlock, Page } from '../../handbook/page.ts';
import type { Edit } from '../finding.ts';

/**
 * The edit that puts other code into a block and keeps what stands before every line of it (the indentation of a list, the
 * `>` of a quote). Undefined when a line is not simply that and the code, as with tabs: then there is no certain edit.
 */
export function replaceCode({ lines }: Page, block: CodeBlock, code: string): Edit | undefined {
  const first = block.fence.line; // the line after the fence, counted from 0
  const old = block.code.split('\n');
  const written = lines.slice(first, first + old.length);
  const prefix = prefixOf(written, old);
  if (prefix === undefined) return undefined;
  const start = offsetOf(lines, first);
  const text = code.replace(/\n$/, '').split('\n').map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
  return { start, end: start + written.join('\n').length, text: text.join('\n') };
}

/** What stands before the code in every line that has any. */
function prefixOf(written: string[], code: string[]): string | undefined {
  const prefixes = written.map((line, index) => {
    const text = code[index]!;
    return text === '' ? undefined : line.endsWith(text) ? line.slice(0, line.length - text.length) : null;
  });
  const found = new Set(prefixes.filter((prefix) => prefix !== undefined));
  const [prefix] = found;
  return found.size === 1 && prefix !== null ? prefix : undefined;
}

function offsetOf(lines: string[], line: number): number {
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
}
