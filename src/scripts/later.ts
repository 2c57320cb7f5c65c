/** What a page gets once its text can be read: src/scripts/site.ts loads it. */
import { showCurrentPage } from './bring-into-view.ts';
import { addCopyButtons } from './copy-code.ts';
import { enableStepLinks } from './copy-link.ts';
import { addZoomButtons } from './diagrams/buttons.ts';
import stylesheet from './later.css?url';
import { rememberReading } from './memory/index.ts';
import { tabOnlyToOverflow } from './overflow.ts';
import { loadStyles } from './styles.ts';

/** Starts it all, in the order in which a reader may miss it. */
export async function start(): Promise<void> {
  addCopyButtons();
  enableStepLinks();
  showCurrentPage();
  await loadStyles(stylesheet);
  rememberReading();
  addZoomButtons();
  tabOnlyToOverflow();
}
