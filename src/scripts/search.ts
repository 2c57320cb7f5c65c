import { vocabularyFile } from '../paths.ts';
import { isBareKey } from './keys/bare-key.ts';

/**
 * Opens the search dialog from its buttons, by Ctrl+K, ⌘K and /, and on a page opened with `?q=`. The dialog itself is loaded
 * on the first use.
 */
export function enableSearch(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab gets the search page
    const opener = target instanceof Element ? target.closest<HTMLElement>('[data-search]') : null;
    if (!opener) return;
    event.preventDefault();
    void open(opener.dataset.search);
  });
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    void open();
  });
  const query = new URLSearchParams(location.search).get('q');
  if (query && !document.querySelector('search-box')) void open(query);
}

async function open(query = ''): Promise<void> {
  preloadVocabulary();
  const { openSearch } = await import('../search/dialog.ts');
  await openSearch(query);
}

/** By the place of the key, not its letter: with the Russian layout on, K types «л» and / types «.». */
function isShortcut(event: KeyboardEvent): boolean {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && code === 'KeyK') return true;
  return isBareKey(event) && (key === '/' || (code === 'Slash' && !shiftKey && key !== '?'));
}

/** What search knows of the pages comes while the dialog does: on a slow line each wait counts. */
function preloadVocabulary(): void {
  if (document.querySelector(`link[href="${vocabularyFile}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: vocabularyFile }));
}
