import { expect, test } from 'vitest';
import { cyrillic, latin, skeleton } from './sound.ts';

test.each([
  ['пайдантик', 'pydantic'],
  ['джанго', 'django'],
  ['докер', 'docker'],
  ['вебсокет', 'websocket'],
  ['селери', 'celery'],
  ['редис', 'redis'],
  ['мидлварь', 'middleware'],
  ['алембик', 'alembic'],
  ['терраформ', 'terraform'],
])('%s sounds like %s', (russian, english) => {
  expect(skeleton(russian)).toBe(skeleton(english));
});

test.each([
  ['докер', 'декоратор'],
  ['редис', 'graphql'],
])('%s does not sound like %s', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other));
});

test('letters go over to the other script and back', () => {
  expect(cyrillic('musora')).toBe('мусора');
  expect(cyrillic('dekorator')).toBe('декоратор');
  expect(latin('декоратор')).toBe('dekorator');
});
