import { expect, test } from 'vitest';
import { otherLayout } from './keyboard.ts';

test.each([
  ['ltrjhfnjh', 'декоратор'],
  ['j,`trn', 'обёект'],
  ['пшд', 'gil'],
  ['вщслук', 'docker'],
  ['__туц__', '__new__'],
  ["'", 'э'],
])('%j in the other layout is %j', (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant);
});
