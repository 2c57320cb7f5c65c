import { count } from './check/plural.ts';

/**
 * Settings of the published site, all in one place. The environment overrides what differs between hosts:
 * SITE_URL (https://handbook.example), BASE_PATH (/handbook), REPOSITORY_URL (for «Исправить на GitHub»).
 */
export const site = {
  name: 'Глубже',
  description:
    'Справочник для собеседований Python-бэкендера: каждый вопрос на трёх уровнях, ' +
    'с углубляющими вопросами и выполненными примерами.',
  url: process.env.SITE_URL || undefined,
  base: normalizeBase(process.env.BASE_PATH),
  repository: (process.env.REPOSITORY_URL || 'https://github.com/glubzhe/glubzhe').replace(/\/$/, ''),
  branch: 'main',
  /** Under which terms the text of the pages may be used; the code has LICENSE. */
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.ru' },
  /** In how many days the owner promises a first answer to a correction: a number, or `undefined` to promise nothing. */
  reviewDays: undefined as number | undefined,
} as const;

/** The promise of the owner in words, if there is one. */
export function reviewPromise(days: number | undefined = site.reviewDays): string | undefined {
  return days === undefined ? undefined : `Смотрим правки не позже чем через ${days === 1 ? 'день' : count(days, 'день', 'дня', 'дней')}`;
}

/** `name`, `/name` and `/name/` all mean `/name/`; nothing means `/`. */
function normalizeBase(path = ''): string {
  const name = path.replace(/^\/+|\/+$/g, '');
  return name ? `/${name}/` : '/';
}
