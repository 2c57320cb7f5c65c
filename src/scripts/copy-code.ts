import { announce } from './status.ts';

const LABEL = 'Копировать';

/** Puts a copy button into the caption of every code block; it copies the code, not the output. */
export function addCopyButtons(): void {
  for (const caption of document.querySelectorAll('.code > figcaption')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = LABEL;
    caption.append(button);
  }
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.copy') : null;
    if (button) void copy(button);
  });
}

async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('.code')?.querySelector('pre')?.textContent ?? '';
  const done = await navigator.clipboard.writeText(code).then(
    () => 'Скопировано',
    () => 'Не удалось',
  );
  button.textContent = done;
  announce(done);
  setTimeout(() => (button.textContent = LABEL), 2000);
}
