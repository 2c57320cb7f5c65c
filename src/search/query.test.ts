import { expect, test } from 'vitest';
import { understand } from './query.ts';

test.each([
  ['  утечка   памяти ', 'утечка памяти'],
  ['и\u0306', 'й'],
  [' \n ', ''],
])('%j is asked as %j', (input, query) => {
  expect(understand(input)).toBe(query);
});
