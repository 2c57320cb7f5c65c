import { count, plural } from '../check/plural.ts';
import { levels, levelTitles, type Level } from '../handbook/levels.ts';
import { sections } from '../handbook/sections.ts';
import { fillForm } from '../issues/fill-form.ts';
import { element } from './elements.ts';
import type { Outcome, Search } from './engine.ts';
import { recentQueries, rememberQuery } from './recent.ts';
import { renderResults } from './render.ts';
import { startSearch } from './start.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const EXAMPLES = ['декоратор', 'утечка памяти', 'N+1', '__new__', 'как обойти GIL'];

let engine: Promise<Search> | undefined;

/** One engine for all boxes; started when a box is entered, again after a failure. */
function startEngine(): Promise<Search> {
  engine ??= startSearch(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** A combobox over a list box of links, with filters; what is looked for stands in the address of the page. */
export class SearchBox extends HTMLElement {
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
  readonly #section = select('Раздел', 'Все разделы', sections.map(({ slug, title }) => [slug, title]));
  readonly #level = select('Уровень', 'Все уровни', levels.map((level) => [level, levelTitles[level]]));
  readonly #list = element('div', { id: 'found', role: 'listbox', 'aria-label': 'Результаты поиска' });
  readonly #status = element('p', { class: 'found-status', role: 'status' });
  readonly #hint = element('div', { class: 'found-hint' });
  readonly #field = element('div', { class: 'field' }, this.#input);
  #literal = false;
  #asked = '';

  connectedCallback(): void {
    if (this.#field.isConnected) return;
    this.append(this.#field, element('div', { class: 'filters' }, this.#section, this.#level), this.#status, this.#hint, this.#list);
    this.#input.addEventListener('input', () => this.#ask());
    this.#input.addEventListener('focus', () => startEngine().catch(() => undefined)); // said when something is asked
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    for (const filter of [this.#section, this.#level]) filter.addEventListener('change', () => this.#ask());
    this.#list.addEventListener('click', () => rememberQuery(this.query));
    this.#hint.addEventListener('click', ({ target }) => {
      const chip = target instanceof Element ? target.closest<HTMLElement>('[data-query]') : null;
      if (chip) this.ask(chip.dataset.query!, chip.dataset.literal !== undefined);
    });
  }

  /** What is typed, without spaces around. */
  get query(): string {
    return this.#input.value.trim();
  }

  /** Puts a button at the end of the field. */
  addButton(button: HTMLElement): void {
    this.#field.append(button);
  }

  /** Puts a query into the field, answers it and takes the focus. */
  ask(query: string, literal = false): void {
    this.#input.value = query;
    this.#input.focus();
    this.#ask(literal);
  }

  /** Takes the focus; what is typed next replaces what stands there. */
  start(): void {
    this.#input.select();
    this.#ask(this.#literal);
  }

  /** Forgets what is being asked: its answer would come into the address of a page that is read already. */
  stop(): void {
    this.#asked = '';
  }

  #ask(literal = false): void {
    this.#literal = literal;
    void this.#search();
  }

  async #search(): Promise<void> {
    const asked = JSON.stringify([this.query, this.#literal, this.#section.value, this.#level.value]);
    this.#asked = asked;
    if (this.query === '') return this.#showStart();
    try {
      const search = await startEngine();
      const outcome = await search(this.query, {
        literal: this.#literal,
        section: this.#section.value || undefined,
        level: (this.#level.value || undefined) as Level | undefined,
      });
      if (asked === this.#asked) this.#show(outcome);
    } catch {
      if (asked === this.#asked) this.#showFailure();
    }
  }

  #show(outcome: Outcome): void {
    const { results, total } = outcome;
    this.#replaceResults(...renderResults(results));
    this.#say(total === 0 ? `По запросу «${this.query}» ничего не найдено` : foundText(total));
    this.#hint.replaceChildren(...(total === 0 ? nothingFound(this.query, outcome.near) : correction(this.query, outcome.corrected)));
    this.#keepInAddress();
    this.dataset.answered = this.query;
  }

  #showStart(): void {
    this.#replaceResults();
    this.#say('');
    const recent = recentQueries();
    this.#hint.replaceChildren(
      ...(recent.length > 0 ? [element('p', {}, 'Недавние: ', ...chips(recent))] : []),
      element('p', {}, 'Например: ', ...chips(EXAMPLES)),
    );
    this.#keepInAddress();
  }

  #showFailure(): void {
    this.#replaceResults();
    this.#say('Поиск не загрузился. Проверьте связь.');
    this.#hint.replaceChildren(element('p', {}, chip(this.query, 'Попробовать ещё раз')));
  }

  #replaceResults(...results: HTMLElement[]): void {
    this.#list.replaceChildren(...results);
    this.#list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    this.#select(undefined);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #keepInAddress(): void {
    const address = new URL(location.href);
    if (this.query) address.searchParams.set('q', this.query);
    else address.searchParams.delete('q');
    if (address.href !== location.href) history.replaceState(history.state, '', address);
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
customElements.define('search-box', SearchBox);

function select(label: string, all: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  const choices = options.map(([value, text]) => element('option', { value }, text));
  return element('select', { 'aria-label': label }, element('option', { value: '' }, all), ...choices);
}

function foundText(total: number): string {
  return `${plural(total, 'Найдена', 'Найдено', 'Найдено')} ${count(total, 'страница', 'страницы', 'страниц')}`;
}

function chip(query: string, text = query): HTMLElement {
  return element('button', { type: 'button', class: 'chip', 'data-query': query }, text);
}

function chips(queries: readonly string[]): (HTMLElement | string)[] {
  return queries.flatMap((query) => [chip(query), ' ']);
}

/** What was answered instead of what was typed, and the way back. */
function correction(query: string, corrected: string | undefined): HTMLElement[] {
  if (!corrected) return [];
  const back = element('button', { type: 'button', class: 'chip', 'data-query': query, 'data-literal': '' }, `Искать точно: ${query}`);
  return [element('p', {}, 'Показано по запросу ', element('b', {}, corrected), '. ', back)];
}

/** Where to go when nothing was found. */
function nothingFound(query: string, near: readonly string[]): HTMLElement[] {
  const suggest = document.querySelector<HTMLElement>('[data-suggest]')?.dataset.suggest;
  const ways: (Node | string)[] = [
    element('a', { href: `${base}levels/` }, 'все вопросы'),
    ...(suggest ? [' или ', element('a', { href: fillForm(suggest, { title: `Вопрос: ${query}`, question: query }) }, 'предложите вопрос')] : []),
  ];
  return [
    ...(near.length > 0 ? [element('p', {}, 'Похожие слова: ', ...chips(near))] : []),
    element('p', {}, 'Откройте ', ...ways, '.'),
  ];
}
