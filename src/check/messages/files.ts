import { count } from '../plural.ts';
import { maybe, quote, type RuleTexts } from './text.ts';

const QUESTION_NAME = '<номер из двух и более цифр>-<slug строчными латинскими буквами>.md';

/** What a page may have too much of, see markup-limits.ts. */
const excesses = {
  lines: 'строк на странице',
  lineLength: 'знаков в строке',
  paragraph: 'знаков между пустыми строками',
  brackets: 'знаков «[» на странице',
  paragraphBrackets: 'знаков «[» между пустыми строками',
};

/** Rules about files and their names. */
export const fileRules = {
  'file-type': {
    summary: 'В папке содержания лежат только файлы Markdown',
    text: (name: string) => ({
      message: `Неожиданный файл ${quote(name)}, ожидался файл .md`,
      hint: 'Картинки и другие файлы кладите в public/, страницы пишите в Markdown.',
    }),
  },
  'file-symlink': {
    summary: 'Символические ссылки в папке содержания запрещены',
    text: () => ({
      message: 'Неожиданная символическая ссылка, ожидался обычный файл или папка',
      hint: 'Замените ссылку самим файлом: проверка не ходит за пределы папки содержания.',
    }),
  },
  'file-folder': {
    summary: 'Страница лежит в папке раздела или в одной из служебных папок',
    text: (folder: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданная папка ${quote(folder)}, ожидалась папка раздела`,
      hint: `${maybe(nearest)}Папки: ${known.join(', ')}. Внутри раздела вложенных папок нет.`,
    }),
  },
  'file-name': {
    summary: 'Имя файла вопроса — номер и slug, имя прочей страницы — slug',
    text: (name: string, kind: 'question' | 'page') => ({
      message: `Неожиданное имя файла ${quote(name)}, ожидалось ${kind === 'question' ? QUESTION_NAME : '<slug строчными латинскими буквами>.md'}`,
      hint: kind === 'question' ? 'Пример: 02-gil.md. Новый вопрос с верным именем создаёт npm run new.' : 'Пример: how-to-prepare.md.',
    }),
  },
  'file-number': {
    summary: 'Номер вопроса один на весь справочник и не повторяется',
    text: (number: number, other: string, free: number) => ({
      message: `Номер ${number} уже занят файлом ${other}`,
      hint: `Номер нового вопроса — следующий свободный: ${free}. Номера опубликованных вопросов не меняются.`,
    }),
  },
  'file-url': {
    summary: 'У каждой страницы свой адрес',
    text: (url: string, other: string) => ({
      message: `Адрес ${url} уже занят файлом ${other}`,
      hint: 'Переименуйте файл: адрес складывается из папки и slug, номер в него не входит.',
    }),
  },
  'file-moved': {
    summary: 'Файл опубликованного вопроса не переименован и не удалён без перенаправления (только с --changed)',
    text: () => ({
      message: 'Ожидался файл опубликованного вопроса, а его нет: он переименован или удалён',
      hint: 'Верните ему прежнее имя: на номере и адресе держатся чужие ссылки и отметки читателей. Если страница переезжает намеренно, оставьте номер и допишите новый адрес в src/handbook/addresses.tsv.',
    }),
  },
  'file-size': {
    summary: 'Файл страницы не больше предела',
    text: (bytes: number, limit: number) => ({
      message: `Неожиданно большой файл: ${Math.ceil(bytes / 1024)} КиБ, предел — ${limit / 1024} КиБ`,
      hint: 'Разделите страницу: один вопрос — один файл. Дальше этот файл не проверялся.',
    }),
  },
  'file-encoding': {
    summary: 'Файл записан в UTF-8',
    text: (offset: number) => ({
      message: `Неожиданный байт с номером ${offset}: это не UTF-8`,
      hint: 'Сохраните файл в кодировке UTF-8. Дальше этот файл не проверялся.',
    }),
  },
  'file-nul': {
    summary: 'В файле нет нулевых символов',
    text: () => ({
      message: 'Неожиданный нулевой символ (U+0000)',
      hint: 'Удалите его: вероятно, файл повреждён или это не текст. Дальше этот файл не проверялся.',
    }),
  },
  'file-bom': {
    summary: 'Файл начинается без метки порядка байтов (BOM)',
    text: () => ({
      message: 'Неожиданная метка порядка байтов (BOM) в начале файла',
      hint: 'Сохраните файл как «UTF-8 без BOM» или запустите npm run check -- --fix.',
    }),
  },
  'file-line-endings': {
    summary: 'Строки заканчиваются символом LF',
    text: (lines: number) => ({
      message: `Неожиданный конец строки CRLF (${count(lines, 'строка', 'строки', 'строк')}), ожидался LF`,
      hint: 'Переключите редактор на LF или запустите npm run check -- --fix.',
    }),
  },
  'file-nesting': {
    summary: 'Вложенность списков и цитат разумна',
    text: (depth: number) => ({
      message: `Неожиданно глубокая вложенность: больше ${depth} уровней`,
      hint: 'Упростите разметку. Дальше этот файл не проверялся.',
    }),
  },
  'file-markup': {
    summary: 'Строк, длинных строк и квадратных скобок на странице не чрезмерно много',
    text: (excess: keyof typeof excesses, limit: number) => ({
      message: `Неожиданно много: ${excesses[excess]} больше ${limit}`,
      hint: 'Разделите страницу. Дальше этот файл не проверялся.',
    }),
  },
} satisfies Record<string, RuleTexts>;
