import { expect, it } from 'vitest';
import { tooDeepLine } from './nesting.ts';

it.each([
  ['цитаты', `текст\n${'> '.repeat(30)}а`],
  ['списки в одной строке', `текст\n${'- '.repeat(30)}а`],
  ['номера', `текст\n${'1. '.repeat(30)}а`],
  ['отступы', `текст\n${' '.repeat(100)}- а`],
  ['двоеточия', `текст\n${':'.repeat(30)}note`],
])('видит слишком глубокие %s', (_, text) => {
  expect(tooDeepLine(text)).toBe(2);
});

it.each(['- - - - - - - - - - - - - - - - - - - - - - - -', '*'.repeat(80), '> > > а', `${' '.repeat(200)}а - б`, '----------'])('пропускает «%s»', (text) => {
  expect(tooDeepLine(text)).toBeUndefined();
});
