import { parse } from 'css-tree';
import { lastPlace } from './position.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

/** Parses a stylesheet; names of properties and values are not checked. */
export const css: SyntaxParser = (code) => {
  const faults: SyntaxFault[] = [];
  parse(code, {
    onParseError: ({ line, column, message }) =>
      void faults.push({ line, column, message: translate(message, translations) }),
  });
  const open = unclosed(code);
  return faults.length > 0 || !open ? faults.slice(0, 1) : [open];
};

/** CSS closes everything at the end of the text by itself; an example must not count on that. */
function unclosed(code: string): SyntaxFault | undefined {
  const text = code.replace(/\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '');
  const depth = text.split('{').length - text.split('}').length;
  return depth > 0 ? { ...lastPlace(code), message: 'ожидалась закрывающая скобка }' } : undefined;
}

/** Messages of css-tree. */
const translations: Translation[] = [
  [/^Colon is expected/, 'после имени свойства ожидалось двоеточие'],
  [/^Semicolon is expected/, 'ожидалась точка с запятой'],
  [/^Selector is expected/, 'ожидался селектор'],
  [/^Identifier is expected/, 'ожидалось имя'],
  [/^(?:"(.+)"|(\S+)) is expected/, (quoted, plain) => `ожидалось ${quoted ?? plain}`],
  [/^Unexpected (?:input|token|end of input)/, 'неожиданный знак'],
];
