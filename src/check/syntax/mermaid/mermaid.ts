import { diagram } from '../../../markdown/rehype-mermaid.ts';
import { nearest } from '../../nearest.ts';
import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { oneOf, type Grammar, type Opener } from './grammar.ts';
import { grammars } from './grammars.ts';

/** A line that says something: neither empty nor a comment. */
interface Line {
  number: number;
  /** The column of its first sign. */
  column: number;
  text: string;
}

/**
 * Checks a Mermaid diagram the way the site shows it: every line is one that the drawing library understands, because
 * it skips the others without a word, and the diagram can be drawn.
 */
export const mermaid: SyntaxParser = (code) => {
  const lines = linesOf(code);
  const first = lines[0];
  if (!first) return [{ line: 1, column: 1, message: 'схема пуста' }];
  const grammar = grammars.find(({ header }) => header.test(first.text));
  if (!grammar) return [{ ...placeOf(first), message: headerReason(first.text) }];
  const faults = lineFaults(lines.slice(1), grammar);
  return faults.length > 0 ? faults : drawingFaults(code, first);
};

function linesOf(code: string): Line[] {
  return code
    .split('\n')
    .map((text, index) => ({ number: index + 1, column: text.length - text.trimStart().length + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('%%'));
}

function placeOf({ number, column }: Line, offset = 0): Pick<SyntaxFault, 'line' | 'column'> {
  return { line: number, column: column + offset };
}

function headerReason(header: string): string {
  const [word = ''] = header.split(/[\s;]/);
  if (/^(?:graph|flowchart)$/i.test(word)) return `ожидалось направление и новая строка: ${word} TD, LR, BT или RL`;
  const names = grammars.map(({ name }) => name);
  const meant = nearest(word, names);
  return `схему вида ${word} сайт не рисует${meant ? `, возможно ${meant}` : ''}; есть ${names.join(', ')}`;
}

/** Lines that the library would skip, and parts that it would not draw because they are not closed. */
function lineFaults(lines: Line[], grammar: Grammar): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  const open: { line: Line; opener: Opener }[] = [];
  for (const line of lines) {
    const { text } = line;
    const body = open.at(-1)?.opener.body;
    const opener = body ? undefined : grammar.openers.find(({ pattern }) => pattern.test(text));
    if (grammar.closer?.test(text)) {
      if (!open.pop()) faults.push({ ...placeOf(line), message: `лишнее ${text}: закрывать нечего` });
    } else if (opener) {
      open.push({ line, opener });
    } else if (!(open.length > 0 && grammar.divider?.test(text))) {
      const offset = (body ? oneOf(body) : grammar.stopsAt)(text);
      if (offset === undefined) continue;
      faults.push({ ...placeOf(line, offset), message: lostReason(text.slice(offset), grammar) });
    }
  }
  const unclosed = open.at(-1)?.line;
  if (unclosed) faults.push({ ...placeOf(unclosed), message: `${unclosed.text.split(/\s/)[0]} не закрыто` });
  return faults;
}

function lostReason(text: string, { cure }: Grammar): string {
  return `неожиданное ${text}: этого на схеме не будет${cure ? `; ${cure}` : ''}`;
}

function drawingFaults(code: string, first: Line): SyntaxFault[] {
  try {
    diagram(code, 'd');
    return [];
  } catch (error) {
    return [{ ...placeOf(first), message: `схему не удалось нарисовать (${(error as Error).message})` }];
  }
}
