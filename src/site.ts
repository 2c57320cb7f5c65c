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
} as const;

/** `name`, `/name` and `/name/` all mean `/name/`; nothing means `/`. */
function normalizeBase(path = ''): string {
  const name = path.replace(/^\/+|\/+$/g, '');
  return name ? `/${name}/` : '/';
}
