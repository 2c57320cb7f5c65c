import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { preview } from 'astro';
import { launch } from '../tests/site/browser.ts';
import { miniSearch, orama, readTexts } from '../tests/search/rivals.ts';
import { numberAt, queries, score, type Query } from '../tests/search/queries.ts';
import { runCommand } from '../src/cli.ts';

const usage = `Замер поиска на собранном сайте (сначала npm run build).

  npm run bench:search

Печатает качество по классам запросов для этого поиска, Pagefind, MiniSearch и Orama, задержку и объём загрузки.
`;

/** What the body would weigh on the line; Pagefind's own files and fonts are compressed already. */
function gzipSize(body: Buffer, url: string): number {
  return /\.(?:pf_\w+|pagefind|woff2)$/.test(url) ? body.length : gzipSync(body, { level: 9 }).length;
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
}

type Ask = (query: string) => Promise<string[]>;

await runCommand(usage, async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await preview({ root, logLevel: 'error', server: { port: 4398 } });
  const address = `http://localhost:${server.port}`;
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const bytes: Record<string, number> = {};
    page.on('response', async (response) => {
      const body = await response.body().catch(() => undefined);
      if (body) bytes[new URL(response.url()).pathname] = gzipSize(body, response.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const before = Object.keys(bytes);
    await page.keyboard.press('Control+K');
    const field = page.getByRole('combobox', { name: 'Поиск' });
    await field.waitFor();
    const times: number[] = [];
    const own: Ask = async (query) => {
      // From the keystroke to the results on the screen, by the page's own clock.
      times.push(await page.evaluate(typeAndWait, query));
      return page.locator('[data-result]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    };
    const [first] = queries;
    const coldPaths = await own(first!.query);
    const cold = times.pop()!;
    const loaded = Object.entries(bytes).filter(([path]) => !before.includes(path));
    console.log(`Первый запрос: ${cold.toFixed(0)} мс, загружено ${(loaded.reduce((sum, [, size]) => sum + size, 0) / 1000).toFixed(0)} КБ (gzip), найдено ${coldPaths.length}`);
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
