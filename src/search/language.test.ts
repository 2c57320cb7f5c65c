import { describe, expect, test } from 'vitest';
import { normalise, stem, words } from './language.ts';

test.each([
  ['  Утечка \u00A0 памяти ', 'утечка памяти'],
  ['и\u0306', 'й'],
  ['Счётчик', 'счетчик'],
  [' \n ', ''],
])('%j is compared as %j', (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test.each([
  ['asyncio.gather()', ['asyncio', 'gather']],
  ['`lru_cache`', ['lru_cache']],
  ['__new__', ['__new__']],
  ['N+1', ['nplus1']],
  ['C++', ['cplusplus']],
  ['CI/CD', ['ci', 'cd']],
  ['*args, @property', ['args', 'property']],
  ['— …', []],
])('the words of %j are %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

describe('forms of a word have one stem', () => {
  test.each([
    ['декоратор', 'декоратором', 'декораторы'],
    ['ссылка', 'ссылок', 'ссылкой'],
    ['репликация', 'репликацией'],
    ['контекстный', 'контекстного'],
    ['decorator', 'decorators'],
  ])('%s', (first, ...forms) => {
    expect(new Set([first, ...forms].map(stem)).size).toBe(1);
  });

  test('an identifier stays as it is', () => {
    expect(['lru_cache', '__init__', 'k8s'].map(stem)).toEqual(['lru_cache', '__init__', 'k8s']);
  });
});
