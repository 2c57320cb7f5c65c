/** A menu that hangs over the page closes when one of its links is followed: an anchor does not leave the page. */
export function closePopoversOnUse(): void {
  document.addEventListener('click', ({ target }) => {
    const menu = target instanceof Element && target.closest('a') ? target.closest<HTMLElement>('[popover]') : null;
    if (menu?.matches(':popover-open')) menu.hidePopover();
  });
}
