import { visit, type ParseErrorCode } from 'jsonc-parser';
import type { SyntaxFault, SyntaxParser } from '../syntax/syntax.ts';

/** The parser's error codes in Russian; the numbers are those of `ParseErrorCode`, a type without values at run time. */
const reasons: Record<ParseErrorCode, string> = {
  1: 'лишний знак; строки и ключи пишутся в двойных кавычках',
  2: 'неверное число',
  3: 'ожидался ключ в двойных кавычках',
  4: 'ожидалось значение',
  5: 'ожидалось двоеточие',
  6: 'ожидалась запятая',
  7: 'ожидалась закрывающая скобка }',
  8: 'ожидалась закрывающая скобка ]',
  9: 'лишний текст после значения',
  10: 'в JSON нет комментариев',
  11: 'комментарий не закрыт, и в JSON их нет',
  12: 'строка не закрыта',
  13: 'число не дописано',
  14: 'неверная последовательность \\u',
  15: 'неизвестная последовательность с обратной косой чертой',
  16: 'недопустимый управляющий символ в строке',
};

/** The first fault of a JSON text by the strict grammar (RFC 8259), and every key that an object has twice. */
export const json: SyntaxParser = (code) => {
  const errors: SyntaxFault[] = [];
  const repeated: SyntaxFault[] = [];
  const objects: Set<string>[] = [];
  visit(
    code,
    {
      onObjectBegin: () => void objects.push(new Set()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty(name, _offset, _length, line, character) {
        const keys = objects.at(-1)!;
        if (keys.has(name)) repeated.push({ line: line + 1, column: character + 1, message: `ключ «${name}» повторяется` });
        keys.add(name);
      },
      onError(error, _offset, _length, line, character) {
        errors.push({ line: line + 1, column: character + 1, message: reasons[error] });
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return errors.length > 0 ? errors.slice(0, 1) : repeated;
};
