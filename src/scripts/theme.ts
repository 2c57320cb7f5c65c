import { keep } from './storage.ts';

type Theme = 'light' | 'dark';

const names = { light: 'светлая', dark: 'тёмная', system: 'как в системе' };

/**
 * Lets the theme button choose the colours: from the system's to the opposite ones, then to the same ones for good,
 * then back to the system's. src/scripts/theme-init.js applies the choice on the next page.
 */
export function enableThemeButton(): void {
  const root = document.documentElement;
  const button = document.querySelector('[data-theme-switch]');
  const chosen = () => root.dataset.theme as Theme | undefined;
  const nameButton = () => button?.setAttribute('aria-label', `Тема: ${names[chosen() ?? 'system']}. Сменить`);

  button?.addEventListener('click', () => {
    const theme = nextTheme(chosen(), matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    keep('theme', theme);
    nameButton();
  });
  nameButton();
}

/** The choice after `chosen`; undefined stands for the system's own. */
export function nextTheme(chosen: Theme | undefined, system: Theme): Theme | undefined {
  if (chosen === system) return undefined;
  return chosen === undefined ? opposite(system) : system;
}

function opposite(theme: Theme): Theme {
  return theme === 'dark' ? 'light' : 'dark';
}
