/** The script of every page: each part enhances markup that works, or makes sense, without it. */
import { enableKeys } from './keys/enable.ts';
import { enableOffline } from './offline.ts';
import { closePopoversOnUse } from './popovers.ts';
import { offerQuiz } from './quiz.ts';
import { enableSearch } from './search.ts';
import { enableThemeButton } from './theme.ts';
import { followScroll } from './toc.ts';

enableThemeButton();
enableSearch();
enableKeys();
closePopoversOnUse();
offerQuiz();
followScroll();

// «Сообщить об ошибке» works without it; it adds what is selected.
document.addEventListener('selectionchange', () => void import('./report.ts'), { once: true });
enableOffline();
void import('./later.ts').then(({ start }) => start());
