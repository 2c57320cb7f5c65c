/** The script of every page: each part enhances markup that works, or makes sense, without it. */
import { showCurrentPage } from './bring-into-view.ts';
import { addCopyButtons } from './copy-code.ts';
import { enableStepLinks } from './copy-link.ts';
import { enableKeys } from './keys/enable.ts';
import { closePopoversOnUse } from './popovers.ts';
import { offerQuiz } from './quiz.ts';
import { enableSearch } from './search.ts';
import { enableThemeButton } from './theme.ts';
import { followScroll } from './toc.ts';

enableThemeButton();
enableSearch();
enableKeys();
closePopoversOnUse();
addCopyButtons();
enableStepLinks();
offerQuiz();
followScroll();
showCurrentPage();
void import('./later.ts').then(({ start }) => start());
