import { count } from '../plural.ts';
import { maybe, oneOf, quote, type RuleTexts } from './text.ts';

/** Rules about the parts of a page and its markup. */
export const structureRules = {
  'heading-h1': {
    summary: 'В тексте нет заголовка первого уровня',
    text: () => ({
      message: 'Неожиданный заголовок первого уровня: заголовок страницы — это title',
      hint: 'Удалите его или сделайте заголовком ## либо ###.',
    }),
  },
  'heading-jump': {
    summary: 'Уровни заголовков идут без пропусков',
    text: (depth: number, allowed: number) => ({
      message: `Неожиданный заголовок уровня ${depth}, ожидался уровень не глубже ${allowed}`,
      hint: `Поставьте ${'#'.repeat(allowed)} вместо ${'#'.repeat(depth)}.`,
    }),
  },
  'part-unknown': {
    summary: 'Заголовки второго уровня — только пять установленных',
    text: (heading: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданный раздел ${quote(heading)}`,
      hint: `${maybe(nearest)}Разделы ответа: ${known.join(', ')}. Подраздел внутри них начинайте с ###.`,
    }),
  },
  'part-missing': {
    summary: 'В ответе есть все пять разделов',
    text: (heading: string) => ({
      message: `Ожидался раздел ${quote(heading)}, а его нет`,
      hint: `Добавьте сюда «## ${heading}».`,
    }),
  },
  'part-order': {
    summary: 'Пять разделов идут в установленном порядке',
    text: (heading: string, before: string) => ({
      message: `Неожиданное место раздела ${quote(heading)}: он должен стоять раньше, чем ${quote(before)}`,
      hint: 'Переставьте раздел вместе с его текстом.',
    }),
  },
  'part-duplicate': {
    summary: 'Каждый из пяти разделов встречается один раз',
    text: (heading: string, line: number) => ({
      message: `Неожиданный повтор раздела ${quote(heading)}: первый — в строке ${line}`,
      hint: 'Соедините разделы или сделайте второй подразделом с ###.',
    }),
  },
  'section-empty': {
    summary: 'Под каждым заголовком есть текст',
    text: (heading: string) => ({
      message: `Неожиданно пустой раздел ${quote(heading)}`,
      hint: 'Напишите текст раздела или уберите заголовок.',
    }),
  },
  'short-answer': {
    summary: 'Страница начинается с короткого ответа нужной длины',
    text: (words: number, min: number, max: number) => ({
      message:
        words === 0
          ? 'Ожидался короткий ответ до первого заголовка, а его нет'
          : `Неожиданная длина короткого ответа: ${count(words, 'слово', 'слова', 'слов')}, ожидалось от ${min} до ${max}`,
      hint: 'Короткий ответ — то, что говорят вслух за 30 секунд; подробности перенесите ниже.',
    }),
  },
  'deepening-count': {
    summary: 'Углубляющих вопросов не меньше пяти',
    text: (found: number, min: number) => ({
      message: `Неожиданно мало углубляющих вопросов: ${found}, ожидалось не меньше ${min}`,
      hint: 'Каждый углубляющий вопрос — заголовок ### со своим ответом. Новые добавляйте в конец.',
    }),
  },
  'deepening-words': {
    summary: 'Ответ на углубляющий вопрос не короче 40 слов',
    text: (id: string, words: number, min: number) => ({
      message: `Неожиданно короткий ответ на вопрос ${id}: ${count(words, 'слово', 'слова', 'слов')}, ожидалось не меньше ${min}`,
      hint: 'Ответьте полно: что, почему и что из этого следует. Код в счёт не идёт.',
    }),
  },
  'assessment-labels': {
    summary: 'Критерии оценки названы четырьмя метками по порядку',
    text: (label: string, found: string | undefined, nearest: string | undefined, known: readonly string[]) => ({
      message:
        found === undefined
          ? `Ожидалась метка ${quote(label)}, а её нет`
          : `Неожиданная метка ${quote(found)}, ожидалась ${quote(label)}`,
      hint: `${maybe(nearest)}Каждый пункт списка начинается с жирной метки: ${known.map((name) => `**${name}**`).join(', ')}.`,
    }),
  },
  'skeleton-left': {
    summary: 'Подсказки заготовки заменены ответом',
    text: (hint: string) => ({
      message: `Неожиданная подсказка заготовки ${quote(hint)}: здесь ещё не написано`,
      hint: 'Замените её своим текстом.',
    }),
  },
  'html-raw': {
    summary: 'В тексте нет HTML',
    text: (html: string) => ({
      message: `Неожиданный HTML ${quote(html)}`,
      hint: 'Если это часть текста, возьмите её в обратные кавычки; если разметка — замените её на Markdown.',
    }),
  },
  'aside-unknown': {
    summary: 'Врезки — только note, tip, caution и danger',
    text: (name: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданная врезка ${quote(name)}, ожидалась ${oneOf(known.map((aside) => `:::${aside}`))}`,
      hint: `${maybe(nearest)}Врезка начинается строкой вида :::note и кончается строкой :::`,
    }),
  },
  'aside-unclosed': {
    summary: 'Врезка открыта и закрыта',
    text: (what: 'open' | 'stray') => ({
      message: what === 'open' ? 'Ожидалась строка :::, которая закрывает врезку, а её нет' : 'Неожиданные двоеточия :::, врезка здесь не открыта',
      hint: 'Врезка начинается строкой вида :::note без пробела после двоеточий и кончается отдельной строкой :::',
    }),
  },
  'reference-undefined': {
    summary: 'У сносок и ссылок-меток есть определение',
    text: (label: string) => ({
      message: `Неожиданная ссылка ${quote(label)}: у неё нет определения`,
      hint: 'Добавьте определение внизу страницы или, если это код, возьмите его в обратные кавычки.',
    }),
  },
} satisfies Record<string, RuleTexts>;
