import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

test('a dash stays on the line it ends, a number with its noun, a preposition with its word', () => {
  expect(typeset('10 вопросов — на трёх уровнях и в порядке')).toBe('10\u00A0вопросов\u00A0— на\u00A0трёх уровнях и\u00A0в\u00A0порядке');
});

test('nothing but spaces is changed', () => {
  expect(typeset('"a" -- b... (c)  d')).toBe('"a" -- b... (c)  d');
});
