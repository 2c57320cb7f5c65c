import { showMarks } from './marks.ts';
import { offerLastPage, offerPlace } from './offer.ts';
import { addReadButton } from './read-button.ts';
import { MEMORY_CHANGED } from './store.ts';
import { track } from './track.ts';

/** Remembers on the device, and nowhere else, what was read and where the reader stopped; shows it on every page. */
export function rememberReading(): void {
  keepShown(showMarks);
  const text = document.querySelector('main[data-page] .prose');
  if (text) {
    offerPlace();
    keepShown(addReadButton(text));
    track(text);
  } else if (document.querySelector('.hero')) offerLastPage();
}

/** Shows now and anew when the memory changes: here, in another tab, or while the browser kept the page in its cache. */
function keepShown(show: () => void): void {
  show();
  for (const event of [MEMORY_CHANGED, 'storage', 'pageshow']) addEventListener(event, show);
}
