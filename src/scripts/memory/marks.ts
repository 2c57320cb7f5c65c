import { countRead, load, type Memory } from './store.ts';

/** Marks the pages that were read or begun wherever they are listed, and fills in how many of a section are read. */
export function showMarks(): void {
  const memory = load();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.side, .list, .roadmap, .related, .stages) a')) {
    const record = memory.pages[link.pathname];
    if (!record) delete link.dataset.read;
    else link.dataset.read = record.read ? 'yes' : 'part';
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) showProgress(place, memory);
}

function showProgress(place: HTMLElement, memory: Memory): void {
  const read = countRead(memory, place.dataset.progress!.split(' '));
  place.hidden = read === 0;
  place.textContent = `прочитано ${read} из ${place.dataset.total}`;
}
