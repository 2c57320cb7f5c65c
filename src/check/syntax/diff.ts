import type { SyntaxFault, SyntaxParser } from './syntax.ts';

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const META = /^(?:diff |index |--- |\+\+\+ |old mode |new mode |new file |deleted file |similarity |rename |copy |Binary |commit |\\ )/;

interface Hunk {
  line: number;
  old: number;
  new: number;
}

/**
 * Parses a unified diff: hunk headers count their lines right, and every line starts with `+`, `-` or a space. A block without
 * hunk headers is a sketch of a change and only needs the latter.
 */
export const diff: SyntaxParser = (code) => {
  const faults: SyntaxFault[] = [];
  let hunk: Hunk | undefined;
  const lines = code.split('\n');
  const isSketch = !lines.some((line) => line.startsWith('@@'));
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const header = HUNK.exec(text);
    if (text.startsWith('@@')) {
      faults.push(...wrongCounts(hunk));
      hunk = header ? { line, old: Number(header[1] ?? 1), new: Number(header[2] ?? 1) } : undefined;
      if (!header) faults.push({ line, column: 1, message: 'ожидалось @@ -строка,число +строка,число @@' });
    } else if (hunk && isIn(hunk, text)) {
      if (text[0] !== '+') hunk.old--;
      if (text[0] !== '-') hunk.new--;
    } else if (!META.test(text) && text !== '' && !(isSketch && /^[+\- ]/.test(text))) {
      const message = /^[+\- ]/.test(text) ? 'строка вне изменений: заголовок @@ обещал меньше строк' : 'строка начинается не с +, − или пробела';
      faults.push({ line, column: 1, message });
    }
  }
  return [...faults, ...wrongCounts(hunk)].slice(0, 1);
};

/** True while the header promised more lines; an empty line stands for an empty unchanged one. */
function isIn(hunk: Hunk, text: string): boolean {
  const sign = text[0] ?? ' ';
  return (sign === '+' && hunk.new > 0) || (sign === '-' && hunk.old > 0) || (sign === ' ' && hunk.old > 0 && hunk.new > 0);
}

function wrongCounts(hunk: Hunk | undefined): SyntaxFault[] {
  if (!hunk || (hunk.old === 0 && hunk.new === 0)) return [];
  const missing = [
    hunk.old > 0 && `старых не хватает: ${hunk.old}`,
    hunk.new > 0 && `новых не хватает: ${hunk.new}`,
  ].filter(Boolean);
  return [{ line: hunk.line, column: 1, message: `заголовок @@ обещает больше строк, чем есть (${missing.join(', ')})` }];
}
