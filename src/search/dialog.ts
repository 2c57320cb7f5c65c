import stylesheet from './search.css?url';
import { loadStylesheet } from '../scripts/stylesheet.ts';
import { element } from './elements.ts';
import { SearchBox } from './search-box.ts';

let opened: { dialog: HTMLDialogElement; box: SearchBox } | undefined;

/** Opens the search dialog, made on the first call, with a query in its field. */
export async function openSearch(query = ''): Promise<void> {
  await loadStylesheet(stylesheet);
  const { dialog, box } = (opened ??= makeDialog());
  if (!dialog.open) dialog.showModal();
  if (query) box.ask(query);
  else box.start();
}

function makeDialog(): { dialog: HTMLDialogElement; box: SearchBox } {
  const box = new SearchBox();
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Поиск' }, box);
  document.body.append(dialog);
  box.addButton(closeButton());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a, .close'))) dialog.close();
  });
  dialog.addEventListener('close', () => {
    box.stop();
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  });
  return { dialog, box };
}

function closeButton(): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'close' },
    element('kbd', {}, 'Esc'),
    element('span', { class: 'sr-only' }, 'Закрыть поиск'),
  );
}
