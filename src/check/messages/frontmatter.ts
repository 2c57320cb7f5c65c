import { levels } from '../../handbook/levels.ts';
import { limits } from '../../handbook/structure.ts';
import { count } from '../plural.ts';
import { maybe, oneOf, quote, type RuleTexts } from './text.ts';

/** How a type of the schema is called in a message. */
const typeNames: Record<string, string> = {
  string: 'строка',
  array: 'список',
  object: 'пара title и url',
  date: 'дата вида 2026-11-22',
};

const { description } = limits;

/** What to write into a key that has no value. */
const requiredValues: Record<string, string> = {
  title: 'сам вопрос',
  description: `ответ одним предложением без разметки, от ${description.min} до ${description.max} знаков`,
  level: levels.join(', '),
  checked: 'день, когда вы сверили страницу с источниками, например 2026-11-22',
  aliases: 'другие слова, по которым это ищут, или пустой список []',
};

/** What the values of a list are, for those who add one. */
const listItems: Record<string, string> = {
  tags: 'теги берут из src/handbook/tags.ts',
  related: 'раздел/slug связанного вопроса, например python-core/gil',
  sources: 'строка «  - title: название», под ней «    url: https://…»',
};

/** Rules about the frontmatter. */
export const frontmatterRules = {
  'frontmatter-missing': {
    summary: 'Файл начинается с frontmatter',
    text: () => ({
      message: 'Неожиданное начало файла, ожидался frontmatter между двумя строками ---',
      hint: 'Первая строка файла — ---, дальше ключи title, description и другие, затем ещё одна строка ---.',
    }),
  },
  'frontmatter-yaml': {
    summary: 'Frontmatter — верный YAML',
    text: (reason: string) => ({
      message: `Неожиданная запись во frontmatter: ${reason}`,
      hint: 'Значение с двоеточием, решёткой или кавычкой возьмите в одинарные кавычки; отступы делайте пробелами.',
    }),
  },
  'frontmatter-duplicate-key': {
    summary: 'Ключ записан во frontmatter один раз',
    text: (key: string) => ({
      message: `Неожиданный повтор ключа ${quote(key)}`,
      hint: 'Оставьте одну запись ключа.',
    }),
  },
  'frontmatter-unknown-key': {
    summary: 'Все ключи frontmatter известны',
    text: (key: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданный ключ ${quote(key)}`,
      hint: `${maybe(nearest)}Здесь бывают ключи: ${known.join(', ')}.`,
    }),
  },
  'frontmatter-required': {
    summary: 'Обязательный ключ есть и не пуст',
    text: (key: string) => ({
      message: `Ожидалось значение ключа ${quote(key)}, а его нет`,
      hint: `Допишите ${quote(key)}${requiredValues[key] ? `: ${requiredValues[key]}` : ''}. Все ключи — в CONTRIBUTING.md, раздел «Frontmatter».`,
    }),
  },
  'frontmatter-type': {
    summary: 'Значение ключа того вида, какой ожидается',
    text: (key: string, expected: string, value: unknown) => ({
      message: `Неожиданное значение ключа ${quote(key)}, ожидалось: ${typeNames[expected] ?? expected}`,
      hint: typeHint(expected, value),
    }),
  },
  'frontmatter-length': {
    summary: 'Заголовок и описание нужной длины',
    text: (key: string, length: number, min: number | undefined, max: number | undefined) => ({
      message: `Неожиданная длина ${quote(key)}: ${count(length, 'знак', 'знака', 'знаков')}, ожидалось ${bounds(min, max)}`,
      hint: max !== undefined && length > max ? `Сократите на ${count(length - max, 'знак', 'знака', 'знаков')}.` : 'Допишите до полного предложения.',
    }),
  },
  'frontmatter-plain-text': {
    summary: 'Заголовок и описание — простой текст без разметки',
    text: (key: string, markup: string) => ({
      message: `Неожиданная разметка ${quote(markup)} в ключе ${quote(key)}, ожидался простой текст`,
      hint: 'Уберите разметку: это поле попадает в заголовок окна и в поисковую выдачу как есть.',
    }),
  },
  'frontmatter-list-length': {
    summary: 'В списках столько значений, сколько нужно',
    text: (key: string, length: number, min: number | undefined, max: number | undefined) => ({
      message: `Неожиданное число значений в ${quote(key)}: ${length}, ожидалось ${bounds(min, max)}`,
      hint: max !== undefined && length > max ? 'Оставьте самые важные.' : `Добавьте недостающие${listItems[key] ? `: ${listItems[key]}` : ''}.`,
    }),
  },
  'frontmatter-duplicate-value': {
    summary: 'Значения в списке не повторяются',
    text: (key: string, value: string) => ({
      message: `Неожиданный повтор ${quote(value)} в ${quote(key)}`,
      hint: 'Оставьте одно из одинаковых значений.',
    }),
  },
  'level-unknown': {
    summary: 'Уровень — junior, middle или senior',
    text: (value: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданный уровень ${quote(value)}, ожидался ${oneOf(known)}`,
      hint: `${maybe(nearest)}Уровень — тот, на котором вопрос впервые задают всерьёз.`,
    }),
  },
  'tag-unknown': {
    summary: 'Теги взяты из общего списка',
    text: (value: string, nearest: string | undefined) => ({
      message: `Неожиданный тег ${quote(value)}, такого нет в списке`,
      hint: `${maybe(nearest)}Все теги — в src/handbook/tags.ts; слова для поиска пишите в aliases.`,
    }),
  },
  'related-unknown': {
    summary: 'Связанные вопросы существуют',
    text: (id: string, nearest: string | undefined) => ({
      message: `Неожиданный связанный вопрос ${quote(id)}, такой страницы нет`,
      hint: `${maybe(nearest)}Пишите «раздел/slug» без номера, например python-core/gil.`,
    }),
  },
  'related-self': {
    summary: 'Страница не связана сама с собой',
    text: (id: string) => ({
      message: `Неожиданный связанный вопрос ${quote(id)}: это сама страница`,
      hint: 'Уберите его или замените другим вопросом.',
    }),
  },
  'checked-future': {
    summary: 'Дата проверки не позже сегодняшней',
    text: (date: string, today: string) => ({
      message: `Неожиданная дата проверки ${date}, ожидалась не позже ${today}`,
      hint: 'Укажите день, когда человек в последний раз сверил страницу с источниками.',
    }),
  },
  'source-url': {
    summary: 'Источник — верный адрес с https',
    text: (url: string) => ({
      message: `Неожиданный адрес источника ${quote(url)}, ожидался полный адрес, который начинается с https://`,
      hint: 'Скопируйте адрес страницы документации целиком.',
    }),
  },
  'source-duplicate': {
    summary: 'Источники не повторяются',
    text: (url: string) => ({
      message: `Неожиданный повтор источника ${quote(url)}`,
      hint: 'Оставьте одну запись или укажите другой раздел документации.',
    }),
  },
} satisfies Record<string, RuleTexts>;

function typeHint(expected: string, value: unknown): string {
  if (expected === 'array') return 'Список пишется в квадратных скобках через запятую: [первое, второе].';
  if (expected === 'date') return 'Напишите год, месяц и день через дефис, без кавычек: 2026-11-22.';
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value)) return `Возьмите его в кавычки: '${String(value)}'.`;
  return 'Исправьте значение.';
}

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `не больше ${max}`;
  return max === undefined ? `не меньше ${min}` : `от ${min} до ${max}`;
}
