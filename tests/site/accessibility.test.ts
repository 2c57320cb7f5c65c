import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../../src/audit/axe.ts';
import { lostAt, narrowWidths } from '../../src/audit/reflow.ts';
import { desktop, launch, open, phone } from './browser.ts';
import { kindsOfPages } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe finds in the light theme, then in the dark one. */
async function violations(page: Page): Promise<string[]> {
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await axeViolations(page))];
}

describe('axe in both themes', () => {
  test.each(Object.entries(kindsOfPages))('%s, and nothing is lost in a narrow window', async (_kind, path) => {
    const { page } = await open(browser, path);
    expect(await violations(page)).toEqual([]);
    for (const width of narrowWidths) expect(await lostAt(page, width)).toEqual([]);
  });

  test('вопрос на телефоне', async () => {
    const { page } = await open(browser, kindsOfPages['вопрос'], phone);
    expect(await violations(page)).toEqual([]);
  });

  test('поиск с результатами', async () => {
    const { page } = await open(browser, '/');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Поиск' }).fill('генератор');
    await page.locator('[data-result]').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('layout does not shift while a page loads', async () => {
  const { page } = await open(browser, kindsOfPages['вопрос']);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 800);
      }),
  );
  expect(shift).toBeLessThan(0.0005); // a pixel of one word when the text face replaces its likeness; nothing below moves
});

test('screen readers find the landmarks, each menu by its own name', async () => {
  const { page } = await open(browser, kindsOfPages['вопрос']);
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(landmark).count(), landmark).toBe(1);
  for (const name of ['Разделы', 'На этой странице', 'Соседние страницы']) {
    expect(await page.getByRole('navigation', { name }).count(), name).toBe(1);
  }
  expect(await page.getByRole('navigation').count()).toBe(3);
});

describe('reduced motion', () => {
  const moving = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
        return moves ? element.tagName : [];
      }),
    );

  test.each([
    ['no-preference', ['HTML']],
    ['reduce', []],
  ] as const)('%s', async (reducedMotion, expected) => {
    const { page } = await open(browser, kindsOfPages['вопрос'], { ...desktop, reducedMotion });
    await page.keyboard.press('Tab');
    expect(await moving(page)).toEqual(expected);
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Поиск' }).waitFor();
    expect((await moving(page)).filter((tag) => tag !== 'HTML')).toEqual([]);
  });
});

test('levels differ in shape, not only in colour, also where the system gives the colours', async () => {
  const { page } = await open(browser, '/levels/', { ...desktop, forcedColors: 'active' });
  const marks = await page.locator('h2 .depth').all();
  const drawn = await Promise.all(marks.map(async (mark) => (await mark.screenshot()).toString('base64')));
  expect(new Set(drawn).size).toBe(3);
});
