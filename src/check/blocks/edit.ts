import type { CodeBlock, Page } from '../../handbook/page.ts';
import type { Edit } from '../finding.ts';

const FENCE = '```';

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
  return { start, end: start + written.join('\n').length, text: indent(code.replace(/\n$/, ''), prefix) };
}

/**
 * The edit that makes an output block hold what was printed; undefined when nothing was, or when there is no certain edit.
 */
export function replaceOutput(page: Page, output: CodeBlock, printed: string): Edit | undefined {
  if (printed === '' || printed.includes(FENCE)) return undefined;
  if (output.code !== '') return replaceCode(page, output, printed);
  const start = offsetOf(page.lines, output.fence.line);
  const blank = output.node.position!.end.line - output.fence.line > 1 ? page.lines[output.fence.line]!.length + 1 : 0;
  return { start, end: start + blank, text: `${indent(printed, indentOf(page, output))}\n` };
}

/** The edit that puts a new output block after an example. */
export function insertOutput(page: Page, block: CodeBlock, printed: string): Edit | undefined {
  const { line } = block.node.position!.end;
  const isClosed = page.lines[line - 1]!.trimEnd().endsWith(FENCE) && line > block.fence.line;
  if (!isClosed || printed.includes(FENCE)) return undefined;
  const start = offsetOf(page.lines, line) - 1;
  const prefix = indentOf(page, block);
  return { start, end: start, text: `\n${prefix.trimEnd()}\n${indent(`${FENCE}text output\n${printed}\n${FENCE}`, prefix)}` };
}

/** What stands before a block's lines: spaces in a list, `>` in a quote. */
function indentOf({ lines }: Page, { fence }: CodeBlock): string {
  return lines[fence.line - 1]!.slice(0, fence.column - 1).replace(/[^\s>]/g, ' ');
}

function indent(text: string, prefix: string): string {
  return text.split('\n').map((line) => (line === '' ? prefix.trimEnd() : prefix + line)).join('\n');
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
