import { count, plural } from '../check/plural.ts';
import stylesheet from './dialog.css?url';
import { element } from './elements.ts';
import { loadSearch, type Outcome, type Search } from './engine.ts';
import { renderResults } from './render.ts';

const DEBOUNCE = 70; // ms after the last key
const FAILED = import.meta.env.DEV
  ? 'Поиск работает в собранном сайте: npm start.'
  : 'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.';
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Opens the search dialog, made on the first call, with a query in its field. */
export async function openSearch(query = ''): Promise<void> {
  await loadStyles();
  const dialog = document.querySelector<SearchDialog>('search-dialog') ?? document.body.appendChild(new SearchDialog());
  dialog.open(query);
}

/** The dialog's stylesheet is no part of the page's: it is added once, and waited for. */
function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${stylesheet}"]`)) return Promise.resolve();
  const link = element('link', { rel: 'stylesheet', href: stylesheet });
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** A combobox over a list box of links, inside a native modal dialog. */
class SearchDialog extends HTMLElement {
  readonly #input = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Поиск по справочнику',
    'aria-controls': 'found',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'search',
    enterkeyhint: 'go',
    placeholder: 'Слово, термин или код',
  });
  readonly #list = element('div', { id: 'found', role: 'listbox', 'aria-label': 'Результаты поиска' });
  readonly #status = element('p', { class: 'found-status', role: 'status' });
  readonly #hint = element('div', { class: 'found-hint' });
  readonly #dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Поиск' },
    element('div', { class: 'field' }, this.#input, closeButton()),
    this.#status,
    this.#list,
    this.#hint,
  );
  #engine: Promise<Search> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAsked = '';

  connectedCallback(): void {
    this.append(this.#dialog);
    this.#input.addEventListener('input', () => this.#ask());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog || (target instanceof Element && target.closest('a, .close'))) this.#dialog.close();
    });
  }

  open(query: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (query) this.#input.value = query;
    this.#input.select();
    this.#engine ??= loadSearch(base);
    this.#ask(0);
  }

  #ask(delay = DEBOUNCE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(this.#input.value), delay);
  }

  async #search(input: string): Promise<void> {
    this.#lastAsked = input;
    try {
      const search = await this.#engine!;
      const outcome = await search(input);
      if (input === this.#lastAsked) this.#show(outcome, input);
    } catch {
      this.#engine = undefined;
      this.#say(FAILED);
    }
  }

  #show({ results, total }: Outcome, input: string): void {
    const isEmpty = input.trim() === '';
    this.#list.replaceChildren(...renderResults(results));
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    this.#select(undefined);
    this.#list.scrollTop = 0;
    this.#say(isEmpty ? '' : total === 0 ? `По запросу «${input.trim()}» ничего не найдено` : foundText(total));
    this.#hint.replaceChildren(...(isEmpty ? [examples()] : total === 0 ? [waysOn()] : []));
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    const current = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'ArrowDown') this.#select(options[(current + 1) % options.length]);
    else if (event.key === 'ArrowUp') this.#select(options.at(current <= 0 ? -1 : current - 1));
    else if (event.key === 'Enter') (options[current] ?? options[0])?.click();
    else return;
    event.preventDefault();
  }

  #select(option: HTMLAnchorElement | undefined): void {
    this.#list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
customElements.define('search-dialog', SearchDialog);

function closeButton(): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'close' },
    element('kbd', {}, 'Esc'),
    element('span', { class: 'sr-only' }, 'Закрыть поиск'),
  );
}

function foundText(total: number): string {
  return `${plural(total, 'Найдена', 'Найдено', 'Найдено')} ${count(total, 'страница', 'страницы', 'страниц')}`;
}

/** What to try, as long as nothing is typed. */
function examples(): HTMLElement {
  const queries = ['декоратор', 'yield', 'утечка памяти', '__new__'];
  return element(
    'p',
    {},
    'Например: ',
    ...queries.flatMap((query) => [
      element('button', { type: 'button', class: 'chip', 'data-search': query }, query),
      ' ',
    ]),
  );
}

/** Where to go when nothing was found. */
function waysOn(): HTMLElement {
  const byLevel = element('a', { href: `${base}levels/` }, 'вопросы по уровням');
  const bySection = element('a', { href: `${base}#sections` }, 'разделы справочника');
  return element('p', {}, 'Проверьте написание или откройте ', byLevel, ' и ', bySection, '.');
}
