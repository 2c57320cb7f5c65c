import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of.ts';

function found(text: string, before = '', after = ''): string[] {
  return [...wordsOf({ text, before, after })].map((word) => word.text);
}

describe('wordsOf', () => {
  it('берёт слова обоих алфавитов с их местом', () => {
    expect([...wordsOf({ text: 'Это event loop.', before: '', after: '' })]).toEqual([
      { text: 'Это', index: 0, script: 'cyrillic', whole: 'Это' },
      { text: 'event', index: 4, script: 'latin', whole: 'event' },
      { text: 'loop', index: 10, script: 'latin', whole: 'loop' },
    ]);
  });

  it('делит по дефису и помнит целое', () => {
    const words = [...wordsOf({ text: 'хеш-таблица', before: '', after: '' })];
    expect(words.map(({ text, whole, index }) => [text, whole, index])).toEqual([
      ['хеш', 'хеш-таблица', 0],
      ['таблица', 'хеш-таблица', 4],
    ]);
  });

  it.each([
    'my_var getUserName SQLAlchemy asyncio.run settings.py v2 utf8 3.14t',
    'GIL СУБД APIs x λ',
    'src/check/run.ts a@b.org $PATH #tag &nbsp; <br> .env',
    'GIL-ом 2-й n-го СУБД-ом',
    'т.е. т.д. и.о.',
  ])('не трогает имена, сокращения и обломки: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('не трогает окончание, приставленное к коду и разметке', () => {
    expect(found('ом и дальше', 'метод `list`')).toEqual(['дальше']);
    expect(found('класс дата', ' **', '**класс')).toEqual(['класс']);
    expect(found('слово', 'до **', '** после')).toEqual(['слово']);
  });

  it('читает русские слова через косую черту', () => {
    expect(found('чтение/запись')).toEqual(['чтение', 'запись']);
  });
});
