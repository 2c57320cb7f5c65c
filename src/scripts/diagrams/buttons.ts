import { element } from '../../search/elements.ts';

/** Lets every diagram be opened enlarged: by a button under it, and by a click on it. */
export function addZoomButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.diagram')) {
    const button = element('button', { type: 'button', class: 'zoom' }, 'Увеличить схему');
    const open = () => void import('./zoom.ts').then(({ zoom }) => zoom(figure));
    button.addEventListener('click', open);
    figure.addEventListener('click', open);
    const frame = element('div', { class: 'diagram-frame' });
    figure.replaceWith(frame);
    frame.append(figure, button);
  }
}
