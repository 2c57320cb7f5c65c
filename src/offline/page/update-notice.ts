import stylesheet from './update-notice.css?url';
import { loadStylesheet } from '../../scripts/stylesheet.ts';
import { element } from '../../search/elements.ts';

let shown = false;

/** Says, once and out of the way, that there is a newer version of the handbook, and offers to open it. */
export async function showUpdateNotice(): Promise<void> {
  if (shown) return;
  shown = true;
  await loadStylesheet(stylesheet);
  const update = element('button', { type: 'button', class: 'button' }, 'Обновить');
  const close = element('button', { type: 'button', class: 'icon', 'aria-label': 'Закрыть' }, '×');
  const text = element('p', { role: 'status' });
  const notice = element('aside', { class: 'update-notice', 'aria-label': 'Обновление' }, text, update, close);
  update.addEventListener('click', () => location.reload());
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  setTimeout(() => (text.textContent = 'Справочник обновился.'), 50); // a text that comes with its region is not read out
}
