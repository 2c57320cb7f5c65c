import { announce } from './status.ts';

/** The number of a deepening question is a link to it; a click also copies the address. */
export function enableStepLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.step-id') : null;
    if (link) void copy(link);
  });
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(link.href).catch(() => undefined);
  link.dataset.copied = '';
  announce('Ссылка скопирована');
  setTimeout(() => delete link.dataset.copied, 2000);
}
