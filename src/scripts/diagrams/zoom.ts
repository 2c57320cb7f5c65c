import stylesheet from './zoom.css?url';
import { element } from '../../search/elements.ts';
import { loadStyles } from '../styles.ts';
import { dragToScroll } from './drag.ts';

const STEP = 1.4;
const BOUNDS = [0.25, 6] as const;

/** Shows a diagram in a window of its own, as large as the screen lets it be; it grows by buttons, keys and Ctrl + wheel. */
export async function zoom(figure: HTMLElement): Promise<void> {
  await loadStyles(stylesheet);
  const svg = copyOf(figure.querySelector('svg')!);
  const view = element('div', { class: 'zoom-view diagram', tabindex: '0', role: 'region', 'aria-label': 'Схема' }, svg);
  const description = element('p', { class: 'sr-only' }, figure.querySelector('figcaption')?.textContent ?? '');
  const dialog = element('dialog', { class: 'zoom-dialog', 'aria-label': 'Увеличенная схема' });
  const scale = scaler(view, svg);
  dialog.append(toolbar(scale, () => dialog.close()), view, description);

  dialog.addEventListener('keydown', ({ key }) => scale.byKey(key));
  view.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    scale.by(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  });
  dialog.addEventListener('close', () => dialog.remove());
  dragToScroll(view);
  document.body.append(dialog);
  dialog.showModal();
  scale.fit();
  view.focus();
}

/** The drawing without its definitions: it goes on using those of the original by their ids. */
function copyOf(original: SVGElement): SVGElement {
  const svg = original.cloneNode(true) as SVGElement;
  svg.querySelector('defs')?.remove();
  for (const node of svg.querySelectorAll('[id]')) node.removeAttribute('id');
  return svg;
}

interface Scaler {
  by(factor: number): void;
  fit(): void;
  byKey(key: string): void;
}

/** Changes the size of the drawing so that the middle of what is seen stays where it is. */
function scaler(view: HTMLElement, svg: SVGElement): Scaler {
  const [, , width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  let factor = 1;
  const set = (wanted: number) => {
    const next = Math.min(Math.max(wanted, BOUNDS[0]), BOUNDS[1]);
    const middleX = (view.scrollLeft + view.clientWidth / 2) / factor;
    const middleY = (view.scrollTop + view.clientHeight / 2) / factor;
    factor = next;
    svg.setAttribute('width', String(width * factor));
    svg.setAttribute('height', String(height * factor));
    view.scrollTo(middleX * factor - view.clientWidth / 2, middleY * factor - view.clientHeight / 2);
  };
  const fit = () => set(Math.min((view.clientWidth - 32) / width, (view.clientHeight - 32) / height));
  const by = (change: number) => set(factor * change);
  const byKey = (key: string) => {
    if (key === '+' || key === '=') by(STEP);
    else if (key === '-') by(1 / STEP);
    else if (key === '0') fit();
  };
  return { by, fit, byKey };
}

function toolbar(scale: Scaler, close: () => void): HTMLElement {
  const button = (name: string, sign: string, onClick: () => void) => {
    const node = element('button', { type: 'button', class: 'icon', 'aria-label': name, title: name }, sign);
    node.addEventListener('click', onClick);
    return node;
  };
  return element(
    'div',
    { class: 'zoom-tools' },
    button('Крупнее (+)', '+', () => scale.by(STEP)),
    button('Мельче (−)', '−', () => scale.by(1 / STEP)),
    button('По размеру окна (0)', '⤢', scale.fit),
    button('Закрыть (Esc)', '×', close),
  );
}
