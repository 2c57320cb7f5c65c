import { expect, test } from 'vitest';
import { distance, tolerance } from './typo.ts';

test.each([
  ['декоратор', 'декоратор', 0],
  ['декаратор', 'декоратор', 1],
  ['дескрпитор', 'дескриптор', 1],
  ['генератр', 'генератор', 1],
  ['паралелизм', 'параллелизм', 1],
  ['кот', 'слон', 3],
])('from %s to %s: %i', (typed, meant, wrong) => {
  expect(distance(typed, meant, 2)).toBe(wrong);
});

test('in a short word every letter counts', () => {
  expect([3, 4, 5, 8, 9, 14].map(tolerance)).toEqual([0, 0, 1, 1, 2, 2]);
});
