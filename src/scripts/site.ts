/** The script of every page: each part enhances markup that works, or makes sense, without it. */
import { addCopyButtons } from './copy-code.ts';
import { enableStepLinks } from './copy-link.ts';
import { enableOffline } from './offline.ts';
import { closePopoversOnUse } from './popovers.ts';
import { offerQuiz } from './quiz.ts';
import { enableSearch } from './search.ts';
import { enableThemeButton } from './theme.ts';
import { followScroll } from './toc.ts';

enableThemeButton();
enableSearch();
closePopoversOnUse();
addCopyButtons();
enableStepLinks();
offerQuiz();
followScroll();

// «Сообщить об ошибке» works without it; it adds what is selected.
document.addEventListener('selectionchange', () => void import('./report.ts'), { once: true });
enableOffline();
