import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from '../tests/site/browser.ts';
import { miniSearch, orama, readTexts } from '../tests/search/rivals.ts';
import { numberAt, queries, score, type Query } from '../tests/search/queries.ts';
import { runCommand } from '../src/cli.ts';
import { SiteServer } from '../src/measure/site-server.ts';

const usage = `Замер поиска на собранном сайте (сначала npm run build).

  npm run bench:search

Печатает качество по классам запросов для этого поиска, Pagefind, MiniSearch и Orama, задержку и объём загрузки.
`;

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
}

const COLD_RUNS = 5;
/** 150 ms to each answer, 1.6 Mbit/s, a processor four times slower: a phone on a train. */
const slowLine = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, cpu: 4 };

interface Cold {
  /** Milliseconds from the keystroke to the results, and from Ctrl+K to the open dialog before. */
  time: number;
  opening: number;
  /** What went over the line from Ctrl+K to the results. */
  bytes: number;
}

/** The first query of a reader who has nothing of the search yet. */
async function firstQuery(browser: Browser, server: SiteServer, line: typeof slowLine | undefined): Promise<Cold> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(server.address, { waitUntil: 'networkidle' });
  const before = server.sent;
  if (line) {
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpu });
  }
  const start = performance.now();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Поиск' }).waitFor();
  const opening = performance.now() - start;
  const time = await page.evaluate(typeAndWait, queries[0]!.query);
  const bytes = server.sent - before;
  await context.close();
  return { time, opening, bytes };
}

type Ask = (query: string) => Promise<string[]>;

await runCommand(usage, async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await new SiteServer(`${root}dist`).start();
  const browser = await launch();
  try {
    for (const line of [undefined, slowLine]) {
      const runs: Cold[] = [];
      for (let run = 0; run < COLD_RUNS; run++) runs.push(await firstQuery(browser, server, line));
      runs.sort((a, b) => a.time - b.time);
      const { time, opening, bytes } = runs[COLD_RUNS >> 1]!;
      console.log(`Первый запрос${line ? ' на медленной линии' : ''}: ${time.toFixed(0)} мс после ввода (до этого диалог открылся за ${opening.toFixed(0)} мс), загружено ${(bytes / 1000).toFixed(1)} КБ`);
    }
    console.log();
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(server.address, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Поиск' }).waitFor();
    const times: number[] = [];
    const own: Ask = async (query) => {
      // From the keystroke to the results on the screen, by the page's own clock.
      times.push(await page.evaluate(typeAndWait, query));
      return page.locator('[data-result]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    };
    await own(queries[0]!.query);
    times.length = 0;
    const stock: Ask = (query) => page.evaluate(askPagefind, query);
    const texts = readTexts('dist');
    for (const [{ query, expected }, numbers] of await report('этот поиск', own)) {
      if (!expected.includes(numbers[0]!)) console.log(`не первым: «${query}» — ждали ${expected.join(', ')}, нашли ${numbers.slice(0, 5).join(', ') || 'ничего'}`);
    }
    times.sort((a, b) => a - b);
    console.log(`задержка: медиана ${at(times, 0.5)} мс, p95 ${at(times, 0.95)} мс\n`);
    await report('Pagefind', stock);
    await report('MiniSearch', miniSearch(texts));
    await report('Orama', await orama(texts));
  } finally {
    await browser.close();
    await server.stop();
  }
  return 0;
});

async function report(name: string, ask: Ask): Promise<Map<Query, number[]>> {
  const answers = new Map<Query, number[]>();
  for (const query of queries) answers.set(query, (await ask(query.query)).flatMap((path) => numberAt.get(path) ?? []));
  console.log(name.padEnd(12), 'запросов   MRR    первый  в пяти');
  for (const [kind, { queries, mrr, first, five }] of score(answers)) {
    console.log(kind.padEnd(12), String(queries).padStart(8), ...[mrr, first, five].map((value) => value.toFixed(3).padStart(7)));
  }
  console.log();
  return answers;
}

/** Runs in the page. */
async function typeAndWait(query: string): Promise<number> {
  const box = document.querySelector<HTMLElement>('search-box')!;
  const field = box.querySelector('input')!;
  delete box.dataset.answered;
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise<void>((resolve) => {
    const look = () => (box.dataset.answered === query.trim() ? resolve() : requestAnimationFrame(look));
    look();
  });
  return performance.now() - start;
}

/** Runs in the page: Pagefind as Starlight ships it. */
async function askPagefind(query: string): Promise<string[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, 10).map((result: { data(): Promise<{ url: string }> }) => result.data()));
  return pages.map(({ url }) => new URL(url, location.href).pathname);
}
