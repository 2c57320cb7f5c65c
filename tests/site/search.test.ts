import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch, open } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function search(query: string, path = '/') {
  const visit = await open(browser, path);
  const field = visit.page.getByRole('combobox');
  await vi.waitFor(async () => {
    await visit.page.keyboard.press('Control+K'); // a busy machine may lose the first one
    await field.waitFor({ timeout: 3000 });
  }, 30_000);
  await field.fill(query);
  return visit;
}

test('finds a question by a Russian word in another form', async () => {
  const { page, faults } = await search('дескрипторами');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').first().innerText()).toMatch(/дескриптор/i);
  expect(faults).toEqual([]);
});

test('«декоратор» finds pages that speak of decorators', async () => {
  const { page } = await search('декоратор');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').count()).toBeGreaterThan(0);
});

test('arrows choose a result, Enter opens it, Escape closes the dialog', async () => {
  const { page } = await search('метакласс', '/python-core/gil/');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/python-core/metaclasses/**');
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
});

test('says when nothing is found', async () => {
  const { page } = await search('ъъъъ'); // Pagefind shortens a word nobody wrote until some word begins with it
  await page.getByText(/ничего не найдено/i).first().waitFor();
});

test('nothing of the search is loaded before it is used', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const names = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await names()).filter((name) => /pagefind/.test(name))).toEqual([]);
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('GIL');
  await page.getByRole('option').first().waitFor();
  expect((await names()).some((name) => /pagefind/.test(name))).toBe(true);
});
