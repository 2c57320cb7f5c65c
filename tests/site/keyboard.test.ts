import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, launch, open, phone } from './browser.ts';
import { kindsOfPages } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Where the focus stands, and what a reader would not see of it. */
interface Stop {
  name: string;
  flaws: string[];
}

/** Runs in the page; undefined when the focus has left it. */
function focused(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const [box] = element.getClientRects();
  const style = getComputedStyle(element);
  const flaws = [];
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) flaws.push('no outline');
  if (!box || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) flaws.push('out of sight');
  else {
    const [x, y] = [box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2];
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || top.contains(element))) flaws.push(`covered by ${top?.tagName}.${top?.className}`);
  }
  return { name: `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 40)}`, flaws };
}

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 500) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus is caught: ${stops.slice(-3).map(({ name }) => name)}`);
}

test.each([kindsOfPages['главная'], kindsOfPages['вопрос']])('%s: Tab shows every stop on its way and leaves the page', async (path) => {
  const { page } = await open(browser, path, { ...desktop, reducedMotion: 'reduce' }); // what has been scrolled to is there at once
  const stops = await walk(page);
  expect(stops[0]!.name).toContain('skip');
  expect(stops.filter(({ flaws }) => flaws.length > 0)).toEqual([]);
  const reachable = await page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter((element) => element.checkVisibility()).length,
  );
  expect(stops).toHaveLength(reachable);
});

test('the skip link leads past the menu', async () => {
  const { page } = await open(browser, kindsOfPages['вопрос']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each([
  ['Меню', 'menu'],
  ['На этой странице', 'toc'],
])('on a phone «%s» opens by Enter, holds the next stop, and Escape gives the focus back', async (name, id) => {
  const { page } = await open(browser, kindsOfPages['вопрос'], phone);
  const button = page.getByRole('button', { name });
  const isOpen = () => page.locator(`#${id}`).evaluate((menu) => menu.matches(':popover-open'));
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[popover]')?.id)).toBe(id);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('hidden answers open by keyboard', async () => {
  const { page } = await open(browser, kindsOfPages['вопрос']);
  const answer = page.locator('#q1 ~ .answer, .step .answer').first();
  await page.getByRole('button', { name: 'Скрыть ответы' }).press('Enter');
  expect(await answer.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Показать ответ' }).first().press('Enter');
  expect(await answer.isVisible()).toBe(true);
});
