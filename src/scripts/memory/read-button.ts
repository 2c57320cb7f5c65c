import { element } from '../../search/elements.ts';
import { recordOfPage, setRead } from './track.ts';

/**
 * Puts under the text the reader's own mark that the page is read.
 * @returns shows the state anew
 */
export function addReadButton(text: Element): () => void {
  const button = element('button', { type: 'button', class: 'button' });
  const note = element('small', {}, 'Отметки и место чтения хранятся только в этом браузере.');
  const show = () => {
    const read = recordOfPage()?.read ?? false;
    button.textContent = read ? '✓ Прочитано' : 'Отметить прочитанным';
    button.ariaPressed = String(read);
  };
  button.addEventListener('click', () => setRead(button.ariaPressed !== 'true'));
  text.after(element('p', { class: 'read-mark' }, button, note));
  return show;
}
