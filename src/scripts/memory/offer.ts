import { element } from '../../search/elements.ts';
import { load } from './store.ts';

/** On a page that was left in the middle, a link to where the reader stopped; the page itself does not jump. */
export function offerPlace(): void {
  const { at, read } = load().pages[location.pathname] ?? {};
  const heading = at && document.getElementById(at);
  // A page opened at an anchor, or gone back to, already stands where it should.
  if (!heading || read || location.hash || scrollY > innerHeight / 2) return;
  offer(`#${at}`, heading.textContent!.trim());
}

/** On the home page, a link to the page that was read last, unless it is finished. */
export function offerLastPage(): void {
  const { pages, last } = load();
  const record = last && pages[last.path];
  if (!record || record.read) return;
  const where = last.heading ? `${last.title} — ${last.heading}` : last.title;
  offer(record.at ? `${last.path}#${record.at}` : last.path, where);
}

/** A strip at the foot of the window: it moves nothing, and goes away when used, closed or scrolled past. */
function offer(href: string, where: string): void {
  const link = element('a', { href }, element('b', {}, 'Продолжить'), ` ${where}`);
  const close = element('button', { type: 'button', 'aria-label': 'Не предлагать' }, '×');
  const strip = element('aside', { class: 'resume', 'aria-label': 'Место, на котором вы остановились' }, link, close);
  const remove = () => {
    strip.remove();
    removeEventListener('scroll', onScroll);
  };
  const onScroll = () => scrollY > innerHeight && remove();
  strip.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a, button') && remove());
  addEventListener('scroll', onScroll, { passive: true });
  document.querySelector('.skip')!.after(strip);
}
