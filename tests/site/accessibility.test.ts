import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, launch, open, phone } from './browser.ts';
import { kindsOfPages } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(['light', 'dark'] as const)('axe, %s theme', (colorScheme) => {
  test.each(Object.entries(kindsOfPages))('%s', async (_kind, path) => {
    const { page } = await open(browser, path, { ...desktop, colorScheme });
    expect(await violations(page)).toEqual([]);
  });

  test('вопрос на телефоне', async () => {
    const { page } = await open(browser, kindsOfPages['вопрос'], { ...phone, colorScheme });
    expect(await violations(page)).toEqual([]);
  });

  test('поиск с результатами', async () => {
    const { page } = await open(browser, '/', { ...desktop, colorScheme });
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
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBe(0);
});
