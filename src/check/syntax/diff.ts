import type { SyntaxFault, SyntaxParser } from './syntax.ts';

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const META =
  /^(?:diff|index|---|\+\+\+|old mode|new mode|new file|deleted file|similarity|rename|copy|Binary|commit|\\) /;

const SIGN = /^[+\- ]/;

const TOO_MANY = 'строка вне изменений: заголовок @@ обещал меньше строк';

interface Hunk {
  line: number;
  old: number;
  new: number;
}

/**
 * Parses a unified diff: hunk headers count their lines right, and every line starts with `+`, `-` or a space. A block
 * without hunk headers is a sketch of a change and only needs the latter.
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
    } else if (!META.test(text) && text !== '' && !(isSketch && SIGN.test(text))) {
      faults.push({ line, column: 1, message: SIGN.test(text) ? TOO_MANY : 'строка начинается не с +, − или пробела' });
    }
  }
  return [...faults, ...wrongCounts(hunk)].slice(0, 1);
};

/** True while the header promised more lines; an empty line stands for an empty unchanged one. */
function isIn(hunk: Hunk, text: string): boolean {
  const sign = text[0] ?? ' ';
  if (sign === '+') return hunk.new > 0;
  return hunk.old > 0 && (sign === '-' || (sign === ' ' && hunk.new > 0));
}

function wrongCounts(hunk: Hunk | undefined): SyntaxFault[] {
  if (!hunk || (hunk.old === 0 && hunk.new === 0)) return [];
  const message = `заголовок @@ обещает больше строк, чем есть (не хватает старых: ${hunk.old}, новых: ${hunk.new})`;
  return [{ line: hunk.line, column: 1, message }];
}
