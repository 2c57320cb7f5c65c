import { expect, it } from 'vitest';
import { columnOfByte, columnOfGrapheme, lastPlace, placeAt } from './position.ts';

it('finds the place of an offset', () => {
  expect(placeAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  expect(placeAt('ab\n', 3)).toEqual({ line: 2, column: 1 });
});

it('finds where a text ends too early', () => {
  expect(lastPlace('a {\n  b\n\n')).toEqual({ line: 2, column: 4 });
});

it('turns columns of bytes and of characters into those of UTF-16', () => {
  expect(columnOfByte('эхо )', 8)).toBe(5);
  expect(columnOfByte('🙂 )', 6)).toBe(4);
  expect(columnOfGrapheme('е́ж )', 4)).toBe(5);
  expect(columnOfGrapheme('ab', 9)).toBe(3);
});
