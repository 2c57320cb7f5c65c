import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notRunOnPurpose } from '../../src/quality/examples.ts';
import { unpack } from '../../src/search/packing.ts';
import { pages } from '../content.ts';
import { href, launch, open } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the proof of a question leads to a page that lists what is checked, when and how, and what is not', async () => {
  const { page } = await open(browser, '/python-core/gil/', { javaScriptEnabled: false });
  await page.locator('.proof a').click();
  await page.waitForURL('**/quality/#examples');

  const questions = pages.filter(({ kind }) => kind === 'question');
  const dates = await page.locator('details:has(time) li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect([...dates].sort()).toEqual(questions.map(({ id }) => href(`/${id}/`)).sort());

  const reasons = await page.locator('#not-run ~ .rows').first().locator('li > span').allInnerTexts();
  expect(reasons).toEqual(pages.flatMap(notRunOnPurpose).map(({ language, reason }) => `${language}: ${reason}`));

  const figure = async (part: string) => (await page.locator(`.verdicts a[href="#${part}"]`).innerText()).replace(/\s+/g, ' ');
  expect(await figure('coverage')).toMatch(/^(\d+) из \1 /);
  expect(await figure('freshness')).toContain(`из ${questions.length} `);
  expect(await page.locator('main').innerText()).not.toContain('срок поддержки неизвестен');
});

test('search does not offer the page in the place of answers', () => {
  const { pages: known } = unpack(readFileSync('dist/search/vocabulary.json', 'utf8'));
  expect(known.map(({ id }) => id)).not.toContain('quality');
  expect(readFileSync('dist/quality/index.html', 'utf8')).not.toContain('data-pagefind-body');
});
