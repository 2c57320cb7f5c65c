import { expect, test } from 'vitest';
import { Mentions } from './mentions.ts';

const words = Array.from({ length: 2000 }, (_, n) => `слово${n}`);
const mentions = Mentions.parse(String(Mentions.of(words)));

test('every word that is in it is known, on the way through text too', () => {
  expect(words.filter((word) => !mentions.has(word))).toEqual([]);
});

test('few others are', () => {
  const others = Array.from({ length: 5000 }, (_, n) => `другое${n}`);
  expect(others.filter((word) => mentions.has(word)).length).toBeLessThan(0.005 * others.length);
});

test('an empty one knows nothing', () => {
  expect(Mentions.parse(String(Mentions.of([]))).has('слово')).toBe(false);
});
