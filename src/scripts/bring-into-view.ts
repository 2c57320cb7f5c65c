/** Scrolls the menu, and nothing but the menu, in which a link stands so that the link is seen. */
export function bringIntoView(link: Element): void {
  const menu = link.closest('nav')!;
  const box = menu.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) menu.scrollTop += top - box.top - box.height / 3;
}

/** The side menu shows the page that is open, on a phone too, where it is hidden until it is called. */
export function showCurrentPage(): void {
  const current = document.querySelector('.side li [aria-current]');
  if (!current) return;
  bringIntoView(current);
  current.closest('nav')!.addEventListener('toggle', () => bringIntoView(current));
}
