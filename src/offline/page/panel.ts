import { longDate } from '../../components/dates.ts';
import { pathTo } from '../../paths.ts';
import { element } from '../../search/elements.ts';
import { isCore } from '../build.ts';
import type { Ask, Notice, OfflineState } from '../messages.ts';
import { ask } from './register.ts';

const RETRY_EVERY = 5000; // milliseconds

/** Brings the page about reading without a network to life: the download, what is kept, and another try. */
export function startPanel(): void {
  if (!`${location.pathname}/`.startsWith(pathTo('offline'))) explainAbsence();
  if (!('serviceWorker' in navigator)) return say('Этот браузер не умеет сохранять страницы для чтения без сети.');
  let state: OfflineState | undefined;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (data.type !== 'state') return;
    state = data.state;
    show(state);
  });
  navigator.serviceWorker.startMessages();
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-ask]'))
    button.addEventListener('click', () => void ask(button.dataset.ask as Ask));
  find('[data-ask=download]').addEventListener('click', () => void navigator.storage?.persist?.());
  setInterval(() => state && isBroken(state) && void ask('download'), RETRY_EVERY);
  void ask('state');
}

/** The page stands in for one that could not be had: says so, and tries again by button and when the network is back. */
function explainAbsence(): void {
  find('h1').textContent = 'Нет связи';
  document.title = document.title.replace(/^[^—]+/, 'Нет связи ');
  find('.no-network').hidden = false;
  find('[data-retry]').addEventListener('click', () => location.reload());
  addEventListener('online', () => location.reload());
}

const isComplete = ({ kept, size }: OfflineState) => kept === size;
const isBroken = (state: OfflineState) => state.everything && !state.running && !isComplete(state);

function show(state: OfflineState): void {
  const { size, kept, everything, running, pages } = state;
  const progress = find<HTMLProgressElement>('.download progress');
  say(describe(state), !running || progress.hidden === true);
  progress.hidden = !everything || isComplete(state);
  progress.max = size;
  progress.value = kept;
  find('[data-ask=download]').hidden = everything || isComplete(state);
  find('[data-ask=download]').textContent = `Скачать всё — ${megabytes(size - kept)}`;
  find('[data-ask=stop]').hidden = !everything || isComplete(state);
  find('[data-ask=remove]').hidden = running || pages.every(isCore);
  find('.kept').hidden = running || pages.length === 0;
  if (!running) void listPages(state);
}

function describe(state: OfflineState): string {
  const issue = `справочник от ${longDate(new Date(state.date))}`;
  const part = `${megabytes(state.kept)} из ${megabytes(state.size)}`;
  if (isComplete(state)) return `Скачано всё, ${megabytes(state.size)}: ${issue}. Можно читать без сети.`;
  if (state.running && state.everything) return `Скачано ${part}.`;
  if (isBroken(state)) return `Скачано ${part}. Связь прервалась или кончилось место; как только получится, скачивание продолжится.`;
  return `Сейчас сохранено ${part}: ${issue}.`;
}

/** Shows a text; a screen reader hears it when it is more than the next figures of a download. */
function say(text: string, isNews = true): void {
  find('.said').textContent = text;
  if (isNews) find('.heard').textContent = text;
}

let listed: OfflineState;

/** Lists the kept pages by their titles; all of them are listed better elsewhere. */
async function listPages(state: OfflineState): Promise<void> {
  listed = state;
  find('.kept p').hidden = !isComplete(state);
  const shown = isComplete(state) ? [] : state.pages.filter((path) => path !== 'offline/');
  const links = await Promise.all(shown.map(async (path) => element('a', { href: pathTo() + path }, await titleOf(pathTo() + path))));
  if (listed === state) // titles of more pages take longer to find than those of fewer
    find('.kept ul').replaceChildren(...links.map((link) => element('li', {}, link)));
}

async function titleOf(address: string): Promise<string> {
  if (address === pathTo()) return 'Главная';
  const html = (await (await caches.match(address, { ignoreSearch: true }))?.text()) ?? '';
  const { title } = new DOMParser().parseFromString(html.slice(0, html.indexOf('</head>')), 'text/html');
  return title.replace(/ — [^—]+$/, '') || address;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('ru', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00A0МБ`;
}

function find<Kind extends HTMLElement>(selector: string): Kind {
  return document.querySelector<Kind>(selector)!;
}
