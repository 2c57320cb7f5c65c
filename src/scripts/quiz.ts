const HIDE = 'Скрыть ответы и проверить себя';
const SHOW = 'Показать все ответы';

/**
 * Offers to hide the answers to the deepening questions and to open them one by one. Hidden answers are
 * `until-found`: the browser's own search and links to anchors inside still reach and reveal them.
 */
export function offerQuiz(): void {
  const section = document.querySelector('.deeper');
  const heading = section?.querySelector('.heading');
  if (!section || !heading) return;
  const answers = [...section.querySelectorAll<HTMLElement>('.answer')];
  const toggle = makeButton('quiz-toggle', HIDE);
  heading.append(toggle);

  toggle.addEventListener('click', () => {
    const hide = toggle.textContent === HIDE;
    toggle.textContent = hide ? SHOW : HIDE;
    for (const answer of answers) (hide ? conceal : reveal)(answer);
  });
}

function conceal(answer: HTMLElement): void {
  const button = makeButton('reveal', 'Показать ответ');
  button.addEventListener('click', () => reveal(answer));
  answer.addEventListener('beforematch', () => button.remove(), { once: true });
  answer.before(button);
  answer.setAttribute('hidden', 'until-found');
}

function reveal(answer: HTMLElement): void {
  answer.removeAttribute('hidden');
  if (answer.previousElementSibling?.matches('.reveal')) answer.previousElementSibling.remove();
}

function makeButton(className: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  return button;
}
