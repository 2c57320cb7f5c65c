import { expect, test } from 'vitest';
import { parseAddresses, withAddress } from './addresses.ts';

test('reads addresses with the places of their lines', () => {
  expect(parseAddresses('address\tmoved to\n/a/\n\n/b/\t/a/\n')).toEqual([
    { address: '/a/', movedTo: undefined, line: 2 },
    { address: '/b/', movedTo: '/a/', line: 4 },
  ]);
});

test('a new address takes its place once', () => {
  const list = 'address\tmoved to\n/a/\n/c/\t/a/\n';
  const longer = 'address\tmoved to\n/a/\n/b/\n/c/\t/a/\n';
  expect(withAddress(list, '/b/')).toBe(longer);
  expect(withAddress(longer, '/b/')).toBe(longer);
});
