import { expect, it } from 'vitest';
import { reviewPromise } from './site.ts';

it('срок ответа обещан, только когда владелец его назвал', () => {
  expect(reviewPromise(undefined)).toBeUndefined();
  expect(reviewPromise(1)).toBe('Смотрим правки не позже чем через день');
  expect(reviewPromise(3)).toBe('Смотрим правки не позже чем через 3 дня');
});
