import { faultAt } from '../faults.ts';
import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { directives } from './directives.ts';
import { placeAfter, tokensOf, type NginxToken } from './tokens.ts';

/**
 * Parses an nginx configuration or a part of one: directives end with `;`, blocks are closed, and where a `;` was
 * forgotten the name of the next directive shows it. Names and arguments of directives are not checked.
 */
export const nginx: SyntaxParser = (code) => {
  const open: NginxToken[] = [];
  let directive: NginxToken[] = [];
  for (const token of tokensOf(code)) {
    const last = directive.at(-1);
    const fault = (message: string) => [faultAt(code, token.offset, message)];
    switch (token.kind) {
      case 'unclosed':
        return fault(`кавычка ${token.text} не закрыта`);
      case 'word':
        if (last && beginsDirective(code, last, token)) return [missingEnd(code, last)];
        directive.push(token);
        break;
      case 'end':
        if (!last) return fault('лишняя точка с запятой: перед ней нет директивы');
        directive = [];
        break;
      case 'open':
        if (!last) return fault('перед скобкой { нет имени блока');
        open.push(directive[0]!);
        directive = [];
        break;
      case 'close':
        if (last) return [missingEnd(code, last)];
        if (!open.pop()) return fault('лишняя скобка }');
    }
  }
  return atEnd(code, open.at(-1), directive.at(-1));
};

function atEnd(code: string, block: NginxToken | undefined, last: NginxToken | undefined): SyntaxFault[] {
  if (last) return [missingEnd(code, last)];
  return block ? [faultAt(code, block.offset, `блок ${block.text} не закрыт, ожидалась скобка }`)] : [];
}

function missingEnd(code: string, last: NginxToken): SyntaxFault {
  return { ...placeAfter(code, last), message: 'директива не закончена, ожидалась точка с запятой' };
}

/** True when a word that names a directive is the first of its line: nobody goes on with arguments like that. */
function beginsDirective(code: string, last: NginxToken, { text, offset }: NginxToken): boolean {
  return directives.has(text) && code.slice(last.offset + last.text.length, offset).includes('\n');
}
