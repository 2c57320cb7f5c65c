import { finishedParts, headingReached, partsOf } from './parts.ts';
import { load, noteSeen, update, type PageRecord } from './store.ts';

/** How long the page must stand still for what is on the screen to count as being read, ms. */
const PAUSE = 700;

/**
 * Remembers how far the page was read: at every pause in scrolling the parts that end on the screen, and the place.
 * Merely scrolling to the end does not make a page read.
 * @param text the element with the text of the page
 */
export function track(text: Element): void {
  const parts = partsOf(text);
  if (parts.length === 0) return;
  const anchors = parts.map(({ heading }) => heading.id);
  let timer: ReturnType<typeof setTimeout>;
  let moved = false;

  const note = () => {
    if (document.hidden) return;
    const reached = headingReached(text);
    change((record) => {
      noteSeen(record, finishedParts(text, parts), anchors);
      // A page that has just been opened keeps the place of the last time until the reader moves.
      if (moved) record.at = reached === parts[0]!.heading ? undefined : reached?.id;
    });
    if (moved) rememberLast(reached);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(note, PAUSE);
  };
  document.addEventListener('scroll', () => {
    moved = true;
    wait();
  }, { passive: true });
  document.addEventListener('click', wait); // an answer may have been shown
  wait();
}

/** The reader's own word: read, or not read and to be started anew. */
export function setRead(read: boolean): void {
  change((record) => {
    record.read = read;
    if (!read) record.seen = [];
  });
}

/** What is remembered of the page that is open. */
export function recordOfPage(): PageRecord | undefined {
  return load().pages[location.pathname];
}

function change(apply: (record: PageRecord) => void): void {
  update(({ pages }) => apply((pages[location.pathname] ??= { seen: [] })));
}

function rememberLast(heading: HTMLElement | undefined): void {
  const title = document.querySelector('h1')!.textContent!.trim();
  update((memory) => (memory.last = { path: location.pathname, title, heading: heading?.textContent?.trim() }));
}
