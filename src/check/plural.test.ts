import { expect, it } from 'vitest';
import { count } from './plural.ts';

it.each([
  [0, '0 слов'], [1, '1 слово'], [2, '2 слова'], [5, '5 слов'], [11, '11 слов'], [12, '12 слов'], [21, '21 слово'],
  [22, '22 слова'], [25, '25 слов'], [101, '101 слово'], [111, '111 слов'],
])('%i', (number, expected) => {
  expect(count(number, 'слово', 'слова', 'слов')).toBe(expected);
});
