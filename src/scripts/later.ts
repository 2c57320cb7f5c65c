/** What a page gets once its text can be read: src/scripts/site.ts loads it. */
import stylesheet from './later.css?url';
import { addZoomButtons } from './diagrams/buttons.ts';
import { rememberReading } from './memory/index.ts';
import { tabOnlyToOverflow } from './overflow.ts';
import { loadStylesheet } from './stylesheet.ts';

/** Starts it all, in the order in which a reader may miss it. */
export async function start(): Promise<void> {
  await loadStylesheet(stylesheet);
  rememberReading();
  addZoomButtons();
  tabOnlyToOverflow();
}
