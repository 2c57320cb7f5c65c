import { expect, test } from 'vitest';
import { nearby } from './nearby.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index);
const around = (length: number, current: number) => nearby(list(length), (item) => item === current);

test('a list of usual length stands whole, of a longer one nine items around the current', () => {
  expect(around(24, 3)).toHaveLength(24);
  expect(around(25, 10)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(around(1000, 10)).toHaveLength(9);
});

test('at the ends the part is no shorter, and without a current item it is the beginning', () => {
  expect(around(100, 1)).toEqual(list(9));
  expect(around(100, 99)).toEqual(list(100).slice(-9));
  expect(around(100, -1)).toEqual(list(9));
});
