import { expect, it } from 'vitest';
import { excessOf, limits } from './markup-limits.ts';

it.each([
  ['цитаты', `текст\n${'> '.repeat(30)}а`],
  ['списки в одной строке', `текст\n${'- '.repeat(30)}а`],
  ['номера', `текст\n${'1. '.repeat(30)}а`],
  ['отступы', `текст\n${' '.repeat(100)}- а`],
  ['двоеточия', `текст\n${':'.repeat(30)}note`],
])('видит слишком глубокие %s', (_, text) => {
  expect(excessOf(text)).toEqual({ line: 2, column: 1, excess: 'depth' });
});

it.each(['- - - - - - - - - - - - - - - - - - - - - - - -', '*'.repeat(80), '> > > а', `${' '.repeat(200)}а - б`, '----------'])('пропускает «%s»', (text) => {
  expect(excessOf(text)).toBeUndefined();
});

it.each([
  ['строк', 'lines', '\n'.repeat(limits.lines), { line: limits.lines + 1, column: 1 }],
  ['знаков в строке', 'lineLength', `а\n${'а'.repeat(limits.lineLength + 1)}`, { line: 2, column: limits.lineLength + 1 }],
  ['знаков в абзаце', 'paragraph', `а\n\n${`${'а'.repeat(3000)}\n`.repeat(4)}б`, { line: 7, column: 1 }],
  ['скобок', 'brackets', `${`${'[а] '.repeat(100)}\n\n`.repeat(limits.brackets / 100)}б[в]`, { line: limits.brackets / 50 + 1, column: 2 }],
  ['скобок в абзаце', 'paragraphBrackets', `[а]\n\n${'[а]\n'.repeat(limits.paragraphBrackets)}[в]`, { line: limits.paragraphBrackets + 3, column: 1 }],
])('считает, чтобы %s было в меру', (_, excess, text, place) => {
  expect(excessOf(text)).toEqual({ ...place, excess });
  expect(excessOf(text.slice(0, -3))).toBeUndefined();
});
