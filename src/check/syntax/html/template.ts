import { faultAt } from '../faults.ts';
import type { SyntaxFault } from '../syntax.ts';

const MARK = /\{%-?\s*(?<tag>\w*)[^]*?%\}|\{\{[^]*?\}\}|\{#[^]*?#\}/g;

/** Tags of Django and Jinja templates that have an end. */
const PAIRED = new Set('autoescape block comment filter for if ifchanged macro raw spaceless verbatim with'.split(' '));

const BRANCHES = new Set(['else', 'elif', 'elseif', 'empty']);

interface OpenTag {
  name: string;
  offset: number;
}

/**
 * What is wrong with the tags of a Django or Jinja template in an HTML text, and the HTML that is left of it: as long
 * as the text, with blanks for tags and for all branches of a condition but the first, and a word for each `{{…}}`.
 */
export function withoutTemplate(code: string): { html: string; faults: SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  const open: OpenTag[] = [];
  const hidden: [start: number, end: number][] = [];
  let branch: { depth: number; start: number } | undefined;
  for (const match of code.matchAll(MARK)) {
    const tag = match.groups!.tag ?? '';
    if (PAIRED.has(tag)) open.push({ name: tag, offset: match.index });
    else if (BRANCHES.has(tag)) branch ??= { depth: open.length, start: match.index };
    else if (tag.startsWith('end') && PAIRED.has(tag.slice(3))) {
      if (branch?.depth === open.length) hidden.push([branch.start, match.index]);
      if (branch?.depth === open.length) branch = undefined;
      const expected = open.pop()?.name;
      if (expected !== tag.slice(3)) faults.push(mismatch(code, match.index, tag, expected));
    }
  }
  faults.push(...open.map(({ name, offset }) => faultAt(code, offset, `тег шаблона {% ${name} %} не закрыт`)));
  const html = blank(code, hidden);
  const rest = html.search(/\{%|\{\{|\{#/);
  if (rest >= 0) faults.push(faultAt(code, rest, `тег шаблона ${html.slice(rest, rest + 2)} не закрыт`));
  return { html, faults: faults.slice(0, 1) };
}

function mismatch(code: string, offset: number, tag: string, expected: string | undefined): SyntaxFault {
  const cure = expected ? `ожидалось {% end${expected} %}` : 'он не открыт';
  return faultAt(code, offset, `неожиданный тег шаблона {% ${tag} %}, ${cure}`);
}

function blank(code: string, hidden: [number, number][]): string {
  let count = 0;
  const word = (mark: string) => `v${count++}`.padEnd(mark.length, 'x').slice(0, mark.length);
  const plain = code.replace(MARK, (mark) => (mark.startsWith('{{') ? word(mark) : spaces(mark)));
  const hide = (text: string, [start, end]: [number, number]) =>
    text.slice(0, start) + spaces(text.slice(start, end)) + text.slice(end);
  return hidden.reduce(hide, plain);
}

/** As many blanks; line breaks stay. */
function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
