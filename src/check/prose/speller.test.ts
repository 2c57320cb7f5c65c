import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownEntries } from './dictionaries.ts';
import { inflect, parseModels } from './inflect.ts';
import { createSpeller } from './speller.ts';
import { wordsOf, type Word } from './words-of.ts';

const speller = createSpeller();

function wordOf(text: string): Word {
  const [word] = wordsOf({ text, before: '', after: '' });
  return word!;
}

describe('speller', () => {
  it.each(
    `датакласса корутинами сериализуемый хешируемость мьютексом субинтерпретаторов закоммитили Дескриптор Ещё по-русски
    хеш-таблицами event Pythonic pytest Pydantic Kubernetes don't Python's asyncio`.split(/\s+/),
  )('знает «%s»', (text) => {
    expect(speller.knows(wordOf(text))).toBe(true);
  });

  it.each([
    ['итаратор', 'итератор'],
    ['Итаратор', 'Итератор'],
    ['асинхроный', 'асинхронный'],
    ['паралелизм', 'параллелизм'],
    ['дескрпитор', 'дескриптор'],
    ['инструкциия', 'инструкция'],
    ['датакласа', 'датакласса'],
    ['незменяемый', 'неизменяемый'],
    ['asyncronous', 'asynchronous'],
    ['Pyhton', 'Python'],
  ])('вместо «%s» предлагает «%s»', (text, suggestion) => {
    expect(speller.knows(wordOf(text))).toBe(false);
    expect(speller.suggest(wordOf(text))).toContain(suggestion);
  });

  it('не знает слова, у которого «й» заменено на «и»', () => {
    expect(speller.knows(wordOf('большии'))).toBe(false);
  });

  it('не ищет замен слову из двух букв и слову длиннее любых слов', () => {
    expect(speller.suggest(wordOf('бь'))).toEqual([]);
    expect(speller.suggest(wordOf('а'.repeat(100_000)))).toEqual([]);
  });
});

describe('words.txt', () => {
  const entries = ownEntries();
  const models = parseModels(readFileSync(new URL('models.txt', import.meta.url), 'utf8'));

  it('упорядочен по алфавиту, без повторов и пустых строк', () => {
    const distinct = [...new Set(entries)].filter((entry) => entry !== '');
    expect(entries).toEqual(distinct.sort(new Intl.Collator('ru').compare));
  });

  it('склоняет каждое слово по существующему образцу', () => {
    for (const entry of entries) expect(() => inflect(entry, models)).not.toThrow();
  });
});

describe('models.txt', () => {
  it('состоит из слов, которые есть в словаре', () => {
    const models = parseModels(readFileSync(new URL('models.txt', import.meta.url), 'utf8'));
    const forms = [...models.keys()].flatMap((model) => inflect(`${model}/${model}`, models));
    expect(forms.filter((form) => !speller.knows(wordOf(form)))).toEqual([]);
  });
});
