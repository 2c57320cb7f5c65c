import { expect, test } from 'vitest';
import { longDate } from './dates.ts';

test('a date is written in words, in the time zone it was given in', () => {
  expect(longDate(new Date('2026-11-22'))).toBe('22 ноября 2026');
});
