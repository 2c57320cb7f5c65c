import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SiteServer } from '../../src/measure/site-server.ts';
import { site } from '../../src/site.ts';
import { desktop, launch } from './browser.ts';
import { makeBuild } from './two-builds.ts';

const patient = { timeout: 30_000 };
const GIL = '/python-core/gil/';
const METACLASSES = '/python-core/metaclasses/';
const folders: Record<string, string> = {};
let browser: Browser;
let server: SiteServer;
let context: BrowserContext;

beforeAll(async () => {
  folders.one = await makeBuild('one', '2026-05-04');
  folders.two = await makeBuild('two', '2026-05-09');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  server = await new SiteServer(folders.one!, site.base).start();
  context = await browser.newContext({ ...desktop, locale: 'ru-RU' });
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

/** Opens a page and waits until it is kept on the device. */
async function visit(path: string, page?: Page): Promise<Page> {
  const tab = page ?? (await context.newPage());
  await tab.goto(server.address + path);
  await expect.poll(() => isKept(tab, path), patient).toBe(true);
  return tab;
}

const isKept = (page: Page, path: string) =>
  page.evaluate(async (address) => Boolean(await caches.match(address, { ignoreSearch: true })), server.address + path);
const numberOfBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const heading = (page: Page) => page.locator('h1').innerText();

/** Asks the search of a page; gives its words when it answers that it could not be loaded. */
async function search(page: Page, query: string): Promise<string> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Поиск' }).fill(query);
  const answer = page.locator(`search-box[data-answered=${JSON.stringify(query)}] [data-result]`).first();
  const failure = page.getByText('Поиск не загрузился');
  await answer.or(failure).first().waitFor(patient);
  const text = await answer.or(failure).first().innerText();
  await page.keyboard.press('Escape');
  return text;
}

/** Which builds the page, its styles and what its search would load are of. */
async function seen(page: Page): Promise<string[]> {
  return page.evaluate(async (address) => {
    const root = document.documentElement;
    const vocabulary = await fetch(address).then((response) => response.text(), () => '');
    const title = /"title":"[^"\\]* (one|two)/.exec(vocabulary)?.[1] ?? 'none';
    return [root.dataset.built ?? 'none', getComputedStyle(root).getPropertyValue('--built'), title];
  }, `${server.address}/search/vocabulary.json`);
}

describe('without a network', () => {
  test('pages that were visited open, search that was used answers, and the other pages say what there is', async () => {
    const page = await visit(GIL);
    expect(await search(page, 'GIL')).toContain('GIL');
    await visit(METACLASSES, page);
    await server.stop();

    await page.goto(`${server.address + GIL}?from=somewhere#q3`);
    expect(await heading(page)).toContain('GIL');
    expect(await seen(page)).toEqual(['one', 'one', 'one']);
    await page.goto(`${server.address}/python-core/metaclasses`); // without the last slash
    expect(await heading(page)).toMatch(/метакласс/i);

    await page.goto(`${server.address}/web/fastapi/`);
    expect(await heading(page)).toBe('Нет связи');
    const kept = page.locator('.kept ul a');
    await expect.poll(() => kept.allInnerTexts(), patient).toEqual(expect.arrayContaining([expect.stringContaining('GIL'), expect.stringMatching(/метакласс/i)]));
    await server.start();
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await expect.poll(() => heading(page), patient).toContain('FastAPI');
  });

  test('a server that does not answer is not waited for when the page is kept', async () => {
    const page = await visit(GIL);
    server.delay = 20_000;
    const start = Date.now();
    await page.goto(server.address + GIL);
    expect(await heading(page)).toContain('GIL');
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});

describe('«Скачать всё»', () => {
  const said = (page: Page) => page.locator('.said').innerText();
  const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

  test('says its size, goes on after a break, and then every page and all of search work without a network', async () => {
    const page = await visit('/offline/');
    await expect.poll(() => said(page), patient).toContain('4 мая 2026');
    const total = / из ([\d,]+)/.exec(await said(page))![1]!;
    server.delay = 40;
    await button(page, /^Скачать всё — \d+,\d МБ$/).click();
    await expect.poll(() => page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).position), patient).toBeGreaterThan(0.2);
    await server.stop();
    await expect.poll(() => said(page), patient).toContain('Связь прервалась');
    server.delay = 0;
    await server.start();
    await expect.poll(() => said(page), { timeout: 60_000 }).toMatch(`Скачано всё, ${total}\u00A0МБ: справочник от 4 мая 2026`);
    const asked = server.requests.filter((path) => path.startsWith('/pagefind/fragment/'));
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(6); // what was there is not fetched again

    await server.stop();
    for (const [path, title] of [['/web/fastapi/', 'FastAPI'], ['/levels/', 'уровням'], ['/search/', 'Поиск']] as const) {
      await page.goto(server.address + path);
      expect(await heading(page)).toContain(title);
    }
    await page.goto(server.address + GIL);
    expect(await search(page, '"сборщика мусора"')).toMatch(/мусор/);
  });

  test('can be stopped, and what was kept can be deleted', async () => {
    const page = await visit('/offline/');
    await visit(GIL, page);
    await visit('/offline/', page);
    server.delay = 40;
    await button(page, /^Скачать всё/).click();
    await button(page, 'Остановить').click();
    await button(page, /^Скачать всё/).waitFor();
    const asked = server.requests.length;
    await button(page, 'Удалить сохранённое').click();
    await expect.poll(() => isKept(page, GIL), patient).toBe(false);
    await expect.poll(() => page.locator('.kept ul a').allInnerTexts(), patient).toEqual(['Главная']);
    expect(server.requests.length).toBeLessThanOrEqual(asked + 1);
    await server.stop();
    await page.goto(server.address + GIL);
    expect(await heading(page)).toBe('Нет связи');
  });
});

describe('a new build', () => {
  test('is announced to open tabs, which stay with theirs; what is opened is new, and all that was kept becomes so', async () => {
    const old = await visit(GIL);
    expect(await seen(old)).toEqual(['one', 'one', 'one']);
    await visit(METACLASSES);
    server.root = folders.two!;
    const fresh = await visit('/web/fastapi/');
    const notice = old.getByRole('complementary', { name: 'Обновление' });
    await notice.waitFor(patient);
    expect(await seen(fresh)).toEqual(['two', 'two', 'two']);
    expect(await fresh.getByRole('complementary', { name: 'Обновление' }).count()).toBe(0);
    expect(await seen(old)).toEqual(['one', 'one', 'one']);
    expect(await numberOfBuilds(old)).toBe(2);

    await notice.getByRole('button', { name: 'Обновить' }).click();
    await expect.poll(() => old.evaluate(() => document.documentElement.dataset.built), patient).toBe('two');
    await context.pages()[1]!.close();
    await visit(GIL, old);
    await expect.poll(() => numberOfBuilds(old), patient).toBe(1);
    await server.stop();
    await old.goto(server.address + METACLASSES); // visited only before the update
    expect(await seen(old)).toEqual(['two', 'two', 'two']);
  });

  test('never mixes with the one before, not even before it is known', async () => {
    const page = await visit(GIL);
    const other = await visit(METACLASSES);
    expect(await seen(page)).toEqual(['one', 'one', 'one']);
    // The server has the new pages, but still the old worker, as between two steps of a deployment.
    server.broken = '/sw.js';
    server.root = folders.two!;
    await page.goto(server.address + GIL);
    expect(await seen(page)).toEqual(['two', 'two', 'two']);
    expect(await seen(other)).toEqual(['one', 'one', 'one']);
    await server.stop();
    await page.goto(server.address + GIL);
    expect(await seen(page)).toEqual(['one', 'one', 'one']);
  });

  test('search that the old page never used is not taken from the new build', async () => {
    const page = await visit(GIL);
    await visit(METACLASSES, page);
    server.root = folders.two!;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    // Whichever of the two workers answers now: Chromium may let the old one finish for minutes.
    expect(await search(page, 'GIL')).toContain('Поиск не загрузился');
    expect(await seen(page)).toEqual(['one', 'one', 'none']);
  });
});

test('the site can be installed', async () => {
  const page = await visit('/');
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({ url: `${server.address}/manifest.webmanifest`, errors: [] });
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (src) => {
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    expect(size).toBe(sizes);
  }
});
