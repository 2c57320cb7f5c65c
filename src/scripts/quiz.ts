import { keep, recall } from './storage.ts';

const HIDE = 'Скрыть ответы и проверить себя';
const SHOW = 'Показать все ответы';
const SETTING = 'quiz';

/**
 * Offers to hide the answers to the deepening questions and to open them one by one; the choice is remembered.
 * Hidden answers are `until-found`: the browser's own search and links to anchors inside still reach and reveal them.
 */
export function offerQuiz(): void {
  const section = document.querySelector('main[data-page] .deeper');
  const heading = section?.querySelector('.heading');
  if (!section || !heading) return;
  const answers = [...section.querySelectorAll<HTMLElement>('.answer')];
  const toggle = makeButton('quiz-toggle', HIDE);
  heading.append(toggle);

  const hideAll = (hide: boolean) => {
    toggle.textContent = hide ? SHOW : HIDE;
    for (const answer of answers) (hide ? addReveal : removeReveal)(answer);
  };
  toggle.addEventListener('click', () => {
    const hide = toggle.textContent === HIDE;
    hideAll(hide);
    keep(SETTING, hide ? 'on' : undefined);
  });
  if (recall(SETTING)) {
    hideAll(true);
    showLinked(section);
  }
}

/** A link to a question from elsewhere is a link to its answer. */
function showLinked(section: Element): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !section.contains(target)) return;
  target.closest('.step')?.querySelector<HTMLElement>('.reveal[aria-expanded=false]')?.click();
  target.scrollIntoView({ behavior: 'instant' });
}

function addReveal(answer: HTMLElement): void {
  const button = makeButton('reveal', '');
  const show = (shown: boolean) => {
    button.textContent = shown ? 'Скрыть ответ' : 'Показать ответ';
    button.ariaExpanded = String(shown);
    if (shown) answer.removeAttribute('hidden');
    else answer.setAttribute('hidden', 'until-found');
  };
  button.addEventListener('click', () => show(answer.hasAttribute('hidden')));
  answer.onbeforematch = () => show(true);
  answer.before(button);
  show(false);
}

function removeReveal(answer: HTMLElement): void {
  answer.removeAttribute('hidden');
  answer.previousElementSibling?.remove();
}

function makeButton(className: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  return button;
}
