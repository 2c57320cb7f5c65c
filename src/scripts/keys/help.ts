import stylesheet from './help.css?url';
import { element } from '../../search/elements.ts';
import { countRead, forget, load } from '../memory/store.ts';
import { announce } from '../status.ts';
import { keep, recall } from '../storage.ts';
import { loadStyles } from '../styles.ts';
import { KEYS_SETTING } from './bare-key.ts';

/** What each key does. Those of the second group have no Ctrl and can be switched off. */
const always: [keys: string[], does: string][] = [
  [['Ctrl K'], 'поиск'],
  [['Esc'], 'закрыть окно'],
];
const bare: typeof always = [
  [['/'], 'поиск'],
  [['J', 'K'], 'следующий и предыдущий углубляющий вопрос'],
  [['N', 'P'], 'следующая и предыдущая страница'],
  [['?'], 'этот список'],
];

/** Shows the keys of the site, lets the reader switch single ones off and forget what was read. */
export async function openHelp(): Promise<void> {
  await loadStyles(stylesheet);
  const dialog = element('dialog', { class: 'help', 'aria-labelledby': 'help-title' });
  dialog.append(
    element('h2', { id: 'help-title' }, 'Клавиши'),
    keyList(always),
    keyList(bare),
    element('p', {}, 'Буквы — по месту на клавиатуре: раскладку переключать не нужно.'),
    bareKeysSwitch(),
    element('h2', {}, 'Прочитанное'),
    readingMemory(),
    closeButton(dialog),
  );
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function keyList(rows: typeof always): HTMLElement {
  const list = element('dl');
  for (const [keys, does] of rows) {
    list.append(element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, does)));
  }
  return list;
}

function bareKeysSwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = recall(KEYS_SETTING) !== 'off';
  box.addEventListener('change', () => keep(KEYS_SETTING, box.checked ? undefined : 'off'));
  return element('label', {}, box, ' Клавиши без Ctrl включены');
}

function readingMemory(): HTMLElement {
  const read = element('p');
  const button = element('button', { type: 'button', class: 'button' }, 'Забыть прочитанное');
  const show = () => {
    const memory = load();
    read.textContent =
      `Прочитано страниц: ${countRead(memory, ['/'])}. Отметки и место чтения хранятся только в этом браузере ` +
      'и никуда не отправляются. Страница прочитана, когда каждая её часть побывала на экране до конца, или по вашей отметке.';
    button.disabled = Object.keys(memory.pages).length === 0;
  };
  button.addEventListener('click', () => {
    forget();
    show();
    announce('Прочитанное забыто');
  });
  show();
  return element('div', {}, read, button);
}

function closeButton(dialog: HTMLDialogElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'icon close', 'aria-label': 'Закрыть' }, '×');
  button.addEventListener('click', () => dialog.close());
  return button;
}
