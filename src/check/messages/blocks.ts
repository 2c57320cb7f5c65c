import { TESTS_FAILED } from '../engines/engine.ts';
import { count } from '../plural.ts';
import { maybe, quote, type RuleTexts } from './text.ts';

/** Rules about fenced blocks, their info strings and the code in them. */
export const blockRules = {
  'code-language': {
    summary: 'У каждого блока кода назван язык',
    text: () => ({
      message: 'Ожидался язык после ```, а его нет',
      hint: 'Напишите язык: ```python, ```sql, ```bash; для простого текста — ```text.',
    }),
  },
  'code-language-unknown': {
    summary: 'Язык блока кода известен справочнику',
    text: (lang: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданный язык ${quote(lang)}`,
      hint: `${maybe(nearest)}Известные языки: ${known.join(', ')}.`,
    }),
  },
  'code-indented': {
    summary: 'Код стоит между строками ```, а не с отступом',
    text: () => ({
      message: 'Неожиданный отступ в четыре пробела: он превращает текст в код без языка',
      hint: 'Уберите отступ или поставьте код между строками ```python и ```.',
    }),
  },
  'code-unclosed': {
    summary: 'Блок кода закрыт',
    text: (fence: string) => ({
      message: `Ожидалась строка ${fence}, которая закрывает блок, а её нет`,
      hint: 'Без неё кодом становится весь остаток страницы.',
    }),
  },
  'code-width': {
    summary: 'Строки кода на Python не длиннее 80 знаков',
    text: (width: number, max: number) => ({
      message: `Неожиданно длинная строка кода: ${count(width, 'знак', 'знака', 'знаков')}, ожидалось не больше ${max}`,
      hint: 'Перенесите строку: на телефоне длинный код приходится прокручивать.',
    }),
  },
  'code-lookalike': {
    summary: 'Буквы в коде те, которыми кажутся',
    text: (word: string, letters: string, fixed: string) => ({
      message: `Неожиданные буквы «${letters}» в слове ${quote(word)}: они только похожи на обычные`,
      hint: `Наберите слово заново: ${quote(fixed)}. Если в этом смысл примера, запишите букву её кодом: "\\u0430".`,
    }),
  },
  'info-unknown-word': {
    summary: 'Каждое слово после языка блока известно',
    text: (word: string, lang: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданное слово ${quote(word)} после ${quote(lang)}`,
      hint: `${maybe(nearest)}Здесь бывают: ${known.join(', ')}. Значение из нескольких слов берут в прямые кавычки.`,
    }),
  },
  'info-conflict': {
    summary: 'Слова после языка блока не противоречат друг другу',
    text: (word: string, other: string) => ({
      message:
        word === other ? `Неожиданный повтор слова ${quote(word)}` : `Неожиданное слово ${quote(word)}: оно не сочетается с ${quote(other)}`,
      hint: 'Оставьте одно из них.',
    }),
  },
  'info-value': {
    summary: 'У слова после языка блока есть значение, если оно нужно, и только тогда',
    text: (word: string, example: string) => ({
      message: `Неожиданная запись ${quote(word)}, ожидалось ${quote(example)}`,
      hint: 'Значение пишется сразу после знака = без пробелов.',
    }),
  },
  'info-reason': {
    summary: 'У norun и fragment названа причина',
    text: (word: string) => ({
      message: `Ожидалась причина у слова ${quote(word)}, а её нет`,
      hint: `Напишите ${word}="почему этот код не выполняется": причину увидит читатель.`,
    }),
  },
  'info-env': {
    summary: 'Окружение примера известно',
    text: (env: string, nearest: string | undefined, known: readonly string[]) => ({
      message: `Неожиданное окружение ${quote(env)}`,
      hint: `${maybe(nearest)}Окружения: ${known.join(', ')}.`,
    }),
  },
  'info-fails': {
    summary: 'Слово fails стоит только у теста pytest',
    text: () => ({
      message: 'Неожиданное слово «fails» без env=pytest',
      hint: 'Для теста, который должен упасть, напишите env=pytest fails; для исключения — raises=ИмяИсключения.',
    }),
  },
  'continues-orphan': {
    summary: 'Слову continues есть что продолжать',
    text: (asked: string) => ({
      message: `Неожиданное слово «continues»: выше нет блока «${asked}», который выполняется`,
      hint: 'Уберите continues или поставьте выше блок, чьи имена нужны этому.',
    }),
  },
  'output-orphan': {
    summary: 'Блок вывода стоит сразу после блока, который его напечатал',
    text: () => ({
      message: 'Неожиданный блок вывода: перед ним нет блока, который выполняется',
      hint: 'Поставьте его сразу после кода, без текста между ними; если это не вывод примера, уберите слово output.',
    }),
  },
  'output-missing': {
    summary: 'У блока, который печатает, показан вывод',
    text: (stdout: string) => ({
      message: `Пример печатает, а блока вывода после него нет:\n${indent(stdout)}`,
      hint: 'Добавьте сразу после него блок ```text output с этим текстом (это умеет --update-output) или уберите print().',
    }),
  },
  'output-mismatch': {
    summary: 'Показанный вывод совпадает с напечатанным',
    text: (difference: string) => ({
      message: `Неожиданный вывод: написано (-) не то, что напечатал пример (+)\n${indent(difference)}`,
      hint: 'Исправьте пример или блок вывода (его перепишет --update-output). То, что меняется от запуска к запуску, не печатайте.',
    }),
  },
  'run-exception': {
    summary: 'Пример не завершается необъявленным исключением',
    text: (type: string, message: string, line: number) => ({
      message: `Неожиданное исключение ${type} в строке ${line} примера${message === '' ? '' : `: ${message}`}`,
      hint: `Исправьте пример. Если исключение и есть смысл примера, допишите после языка: ${type === TESTS_FAILED ? 'fails' : `raises=${type}`}`,
    }),
  },
  'run-raises': {
    summary: 'Объявленное исключение действительно возникает',
    text: (declared: string, raised: string | undefined) => ({
      message:
        raised === undefined
          ? `Ожидалось исключение ${declared}, а пример завершился без исключения`
          : `Неожиданное исключение ${raised}, ожидалось ${declared}`,
      hint: raised === undefined ? `Уберите raises=${declared} или исправьте пример.` : `Исправьте пример или напишите raises=${raised}`,
    }),
  },
  'run-limit': {
    summary: 'Пример укладывается в пределы времени, памяти и вывода',
    text: (limit: string) => ({
      message: `Пример остановлен: он превысил предел — ${limit}`,
      hint: 'Уменьшите пример. Если выполнить его здесь нельзя, назовите причину: norun="…".',
    }),
  },
  'run-exit': {
    summary: 'Пример не завершает работу интерпретатора',
    text: (message: string) => ({
      message: `Пример завершил работу интерпретатора${message === '' ? '' : `: ${message}`}`,
      hint: 'Уберите sys.exit(), os._exit() и то, что роняет интерпретатор, или назовите причину: norun="…".',
    }),
  },
  'run-unavailable': {
    summary: 'Для примера есть окружение (только с --strict)',
    text: (executor: string) => ({
      message: `Пример не выполнен: нет окружения ${quote(executor)}`,
      hint: 'Выполните npm run check -- --envs: команда найдёт CPython и поставит пакеты для примеров.',
    }),
  },
  'python-syntax': {
    summary: 'Код на Python синтаксически верен',
    text: (reason: string) => ({
      message: `Неожиданный синтаксис Python: ${reason}`,
      hint: `${/[“”„«»‘’]/.test(reason) ? 'Кавычки в коде прямые: " или \'.' : 'Исправьте код.'} Намеренно неполный или неверный код объявите: fragment="причина".`,
    }),
  },
  'python-lint': {
    summary: 'К коду на Python нет замечаний ruff',
    text: (code: string, reason: string) => ({
      message: `Замечание ruff ${code}: ${reason}`,
      hint: `Исправьте код. Если в этом смысл примера, допишите в строку «# noqa: ${code}». Правило: https://docs.astral.sh/ruff/rules/${code}`,
    }),
  },
  'python-format': {
    summary: 'Код на Python отформатирован ruff',
    text: (line: number, expected: string | undefined) => ({
      message: `Неожиданное оформление кода, ruff ${expected ? `пишет строку ${line} так: ${quote(expected)}` : `иначе расставляет пустые строки (строка ${line})`}`,
      hint: 'Отформатируйте все блоки страницы: npm run check -- <файл> --fix.',
    }),
  },
  'code-syntax': {
    summary: 'Блок разбирается настоящим парсером своего языка',
    text: (language: string, reason: string) => ({
      message: `Ошибка в записи ${language}: ${reason}`,
      hint: 'Исправьте запись. Намеренно неполный или неверный код объявите: fragment="причина".',
    }),
  },
} satisfies Record<string, RuleTexts>;

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
