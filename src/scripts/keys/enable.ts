import { isBareKey } from './bare-key.ts';

/**
 * Keys to move about a page, and `?` or its button for the list of them. What they do is loaded on the first use.
 * Letters are taken by the place of the key, so they work with the Russian layout on; «?» by what is typed, as its place differs.
 */
export function enableKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, code } = event;
    if (!isBareKey(event)) return;
    if (key === '?') void showHelp();
    else if (/^Key[JKNP]$/.test(code)) void import('./move.ts').then(({ move }) => move(code));
    else return;
    event.preventDefault();
  });
  document.querySelector('[data-keys]')?.addEventListener('click', () => void showHelp());
}

async function showHelp(): Promise<void> {
  const { openHelp } = await import('./help.ts');
  await openHelp();
}
