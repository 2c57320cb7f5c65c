import { fillForm } from '../issues/fill-form.ts';

/** GitHub refuses addresses over 8 KB, and a Russian letter takes six characters of one. */
const MAX_QUOTE = 500;

const link = document.querySelector<HTMLAnchorElement>('[data-report]');
if (link) describe(link);

/** «Сообщить об ошибке» tells the selected text and the heading over it; Ctrl+Enter does the same without the mouse. */
function describe(link: HTMLAnchorElement): void {
  const blank = link.href;
  const fill = () => (link.href = fillForm(blank, whereReaderIs()));
  link.addEventListener('pointerdown', fill); // the click comes when the pointer has taken the selection away
  link.addEventListener('click', ({ detail }) => detail === 0 && fill()); // no pointer: a key or a screen reader
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, defaultPrevented }) => {
    if (key === 'Enter' && (ctrlKey || metaKey) && !defaultPrevented && selection()) link.click();
  });
}

/** Values for the fields of the form. */
function whereReaderIs(): Record<string, string> {
  const range = selection();
  const page = new URL(location.href);
  page.search = '';
  if (range) page.hash = headingOver(range);
  return { page: page.href, ...(range && { quote: `${range}`.trim().slice(0, MAX_QUOTE) }) };
}

/** What is selected in the text of the page, if anything is. */
function selection(): Range | undefined {
  const selected = getSelection();
  return selected?.isCollapsed === false && selected.anchorNode?.parentElement?.closest('main') ? selected.getRangeAt(0) : undefined;
}

/** The anchor of the last heading that begins no later than the range does; empty when there is none. */
function headingOver(range: Range): string {
  const start = range.cloneRange();
  start.collapse(true);
  return [...document.querySelectorAll('main :is(h2, h3)[id]')].findLast((heading) => start.comparePoint(heading, 0) <= 0)?.id ?? '';
}
