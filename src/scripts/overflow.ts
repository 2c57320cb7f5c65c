/**
 * Takes out of the tab order the boxes that have nothing to scroll: a page has dozens of them, and they are stops only
 * for those who scroll by keyboard.
 */
export function tabOnlyToOverflow(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of document.querySelectorAll('.code pre, .table, .diagram')) observer.observe(box);
}
