import { maybe, quote, type RuleTexts } from './text.ts';

/** Rules about links and images. */
export const linkRules = {
  'link-target': {
    summary: 'Внутренняя ссылка ведёт на существующую страницу',
    text: (url: string, nearest: string | undefined) => ({
      message: `Неожиданный адрес ${quote(url)}: такой страницы нет`,
      hint: `${maybe(nearest)}Адрес страницы — /раздел/slug/ без номера, файла из public/ — /имя-файла.`,
    }),
  },
  'link-anchor': {
    summary: 'Якорь есть на странице, куда ведёт ссылка',
    text: (anchor: string, page: string, nearest: string | undefined, questions: number) => ({
      message: `Неожиданный якорь ${quote(`#${anchor}`)}: на странице ${page} его нет`,
      hint: `${maybe(nearest && `#${nearest}`)}${questions > 0 ? `Углубляющие вопросы там — от #q1 до #q${questions}.` : 'Якорь заголовка — его текст строчными буквами через дефисы.'}`,
    }),
  },
  'link-trailing-slash': {
    summary: 'Адрес страницы кончается косой чертой',
    text: (url: string, fixed: string) => ({
      message: `Неожиданный адрес ${quote(url)} без косой черты в конце`,
      hint: `Напишите ${fixed}`,
    }),
  },
  'link-relative': {
    summary: 'Внутренние ссылки начинаются от корня сайта',
    text: (url: string) => ({
      message: `Неожиданная относительная ссылка ${quote(url)}, ожидался адрес от корня`,
      hint: 'Пишите полный путь: /python-core/gil/ или /python-core/gil/#q3.',
    }),
  },
  'link-scheme': {
    summary: 'Внешние ссылки — только https и mailto',
    text: (url: string) => ({
      message: `Неожиданный адрес ${quote(url)}, ожидался адрес с https://`,
      hint: 'Ссылки http:, javascript:, data: и без схемы (//…) небезопасны: укажите адрес с https.',
    }),
  },
  'image-alt': {
    summary: 'У каждой картинки есть описание',
    text: (url: string) => ({
      message: `Ожидалось описание картинки ${quote(url)}, а его нет`,
      hint: 'Напишите в квадратных скобках, что на ней изображено: ![Схема запроса](/images/request.svg).',
    }),
  },
  'image-remote': {
    summary: 'Картинки хранятся в проекте',
    text: (url: string) => ({
      message: `Неожиданная картинка с другого адреса: ${quote(url)}`,
      hint: 'Положите файл в public/ и сошлитесь на него от корня: /images/request.svg.',
    }),
  },
} satisfies Record<string, RuleTexts>;
