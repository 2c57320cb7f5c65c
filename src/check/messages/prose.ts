import { oneOf, quote, type RuleTexts } from './text.ts';

const WORD_LIST = 'src/check/prose/words.txt';

/** Rules about the text itself. */
export const proseRules = {
  'text-invisible': {
    summary: 'Нет невидимых символов и переключателей направления письма',
    text: (code: string, name: string) => ({
      message: `Неожиданный невидимый символ ${code} (${name})`,
      hint: 'Удалите его: читатель его не видит, а поиск и код он ломает. Если он нужен в примере кода, запишите его как \\u….',
    }),
  },
  'text-quotes': {
    summary: 'Кавычки в тексте — «ёлочки»',
    text: () => ({
      message: 'Неожиданная прямая кавычка ", ожидались «ёлочки»',
      hint: 'Поставьте « и »; код и имена возьмите в обратные кавычки.',
    }),
  },
  'text-lookalike': {
    summary: 'В слове буквы одного алфавита',
    text: (word: string, letters: string, fixed: string, script: 'latin' | 'cyrillic') => ({
      message: `Неожиданные ${script === 'latin' ? 'латинские' : 'кириллические'} буквы «${letters}» в слове ${quote(word)}`,
      hint: `Наберите слово заново: ${quote(fixed)}. Буквы выглядят одинаково, но поиск такого слова не найдёт.`,
    }),
  },
  'text-dash': {
    summary: 'Между словами — тире, а не дефис',
    text: (found: string) => ({
      message: `Неожиданный знак «${found}» между словами, ожидалось тире «—»`,
      hint: 'Поставьте тире —.',
    }),
  },
  'text-spelling': {
    summary: 'Слова есть в словаре русского или английского языка либо в words.txt',
    text: (word: string, otherLines: readonly number[], suggestions: readonly string[]) => ({
      message: `Неожиданное слово ${quote(word)}, в словаре его нет${alsoIn(otherLines)}`,
      hint: `${meant(suggestions)}Верное слово добавьте в ${WORD_LIST}, имя из кода возьмите в обратные кавычки.`,
    }),
  },
  'text-yo': {
    summary: 'Буква ё пишется',
    text: (before: string, after: string) => ({
      message: `Неожиданное «е» в слове ${quote(before)}, ожидалось ${quote(after)}`,
      hint: `Напишите ${quote(after)}.`,
    }),
  },
  'text-repeated-word': {
    summary: 'Слово не набрано дважды подряд',
    text: (word: string) => ({
      message: `Неожиданный повтор слова ${quote(word)}`,
      hint: 'Удалите одно из двух; повтор для усиления пишется через дефис.',
    }),
  },
  'text-double-space': {
    summary: 'Между словами один пробел',
    text: () => ({
      message: 'Неожиданный лишний пробел, ожидался один',
      hint: 'Оставьте один пробел.',
    }),
  },
  'text-punctuation-space': {
    summary: 'Знак препинания стоит у слова, после него — пробел',
    text: (side: 'before' | 'after', sign: string) =>
      side === 'before'
        ? { message: `Неожиданный пробел перед знаком «${sign}»`, hint: 'Удалите пробел.' }
        : { message: `Ожидался пробел после знака «${sign}»`, hint: 'Поставьте пробел.' },
  },
} satisfies Record<string, RuleTexts>;

/** Where else a word stands; the first ten lines are enough to see where to look. */
function alsoIn(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return '';
  return ` (ещё в строках: ${distinct.slice(0, 10).join(', ')}${distinct.length > 10 ? ', …' : ''})`;
}

function meant(suggestions: readonly string[]): string {
  return suggestions.length > 0 ? `Возможно, имелось в виду ${oneOf(suggestions)}. ` : '';
}
