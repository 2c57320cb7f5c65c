import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

test('a dash stays on the line it ends, a number with its noun', () => {
  expect(keepTogether('10 вопросов — на трёх уровнях')).toBe('10\u00A0вопросов\u00A0— на трёх уровнях');
});
