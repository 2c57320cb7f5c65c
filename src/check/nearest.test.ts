import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it('находит слово, которое имелось в виду', () => {
  expect(nearest('continue', ['continues', 'raises'])).toBe('continues');
  expect(nearest('паралелизм', ['процессы', 'параллелизм'])).toBe('параллелизм');
  expect(nearest('graphql', ['GraphQL'])).toBe('GraphQL');
});

it('не предлагает того, что далеко', () => {
  expect(nearest('совсем другое', ['индексы', 'SQL'])).toBeUndefined();
  expect(nearest('ab', ['xy'])).toBeUndefined();
  expect(nearest('', [])).toBeUndefined();
});
