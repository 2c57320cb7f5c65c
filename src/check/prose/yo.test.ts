import { describe, expect, it } from 'vitest';
import { createYo } from './yo.ts';

const findMissing = createYo();

describe('yo', () => {
  it('находит слова, в которых возможно только «ё»', () => {
    expect(findMissing('Еще один счетчик: она растет.')).toEqual([
      { before: 'Еще', after: 'Ещё', index: 0 },
      { before: 'счетчик', after: 'счётчик', index: 9 },
      { before: 'растет', after: 'растёт', index: 22 },
    ]);
  });

  it('оставляет слова, которые пишутся двояко, и верные', () => {
    expect(findMissing('Все узнаем, о чем речь; всё ещё счётчик.')).toEqual([]);
  });

  it('не застревает на бесконечном слове', () => {
    expect(findMissing(`${'е'.repeat(500_000)}. еще`)).toEqual([{ before: 'еще', after: 'ещё', index: 500_002 }]);
  });
});
