import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pages } from '../content.ts';
import { desktop, href, launch, open, phone } from './browser.ts';
import { kindsOfPages } from './pages.ts';
import { SITE_URL } from './setup.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const questions = pages.filter(({ kind }) => kind === 'question').sort((a, b) => a.number! - b.number!);

/** The permanent numbers of a section's questions, as the site writes them. */
const numbersOf = (section: string) => questions.filter((page) => page.section === section).map(({ number }) => String(number));

test('the home page counts the questions, the answers and the sections that there are', async () => {
  const { page } = await open(browser, '/');
  const figure = async (name: RegExp) => Number((await page.locator('.facts div', { hasText: name }).locator('dd').innerText()).replace(/\D/g, ''));
  expect(await figure(/^\s*вопрос/)).toBe(questions.length);
  expect(await figure(/с углубляющими/)).toBe(questions.reduce((sum, { outline }) => sum + 1 + outline.deepening.length, 0));
  for (const section of new Set(questions.map(({ section }) => section))) {
    const card = page.locator(`.way a[href='${href(`/${section}/`)}']`);
    expect(await card.innerText()).toMatch(new RegExp(`(^|\\s)${numbersOf(section!).length}\\sвопрос`));
  }
});

test('from the home page through the section to a question', async () => {
  const { page, faults } = await open(browser, '/');
  await page.getByRole('link', { name: /Основы Python/ }).first().click();
  await page.waitForURL('**/python-core/');
  await page.getByRole('main').getByRole('link', { name: /GIL/ }).first().click();
  await page.waitForURL('**/python-core/gil/');
  expect(await page.locator('h1').innerText()).toContain('GIL');
  expect(faults).toEqual([]);
});

test('the sidebar lists the questions of the section by number and marks the current one', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const numbers = await page.locator('#menu .questions .n').allInnerTexts();
  expect(numbers).toEqual(numbersOf('python-core'));
  expect(await page.locator('#menu [aria-current=page] .n').innerText()).toBe('2');
});

test('a question shows its level, tags, reading time, date, proof, sources and neighbours', async () => {
  const { page } = await open(browser, '/python-core/shallow-deep-copy/');
  const head = page.locator('.page-head');
  expect(await head.innerText()).toMatch(/вопрос 4/);
  expect(await head.innerText()).toMatch(/Junior/);
  expect(await head.innerText()).toMatch(/\d+ минут/);
  expect(await head.innerText()).toMatch(/проверено \d+ \S+ 2026/);
  expect(await head.innerText()).toMatch(/\d+ пример\S* выполнен\S* на Python 3\.14/);
  expect(await page.getByRole('heading', { name: 'Источники' }).count()).toBe(1);
  expect(await page.locator('.turn a[rel=prev]').getAttribute('href')).toBe(href('/python-core/garbage-collection/'));
  expect(await page.locator('.turn a[rel=next]').getAttribute('href')).toBe(href('/python-core/legb-scope/'));
});

test('the proof badge counts the blocks that the page really has', async () => {
  const { page } = await open(browser, '/python-core/shallow-deep-copy/');
  const badge = await page.locator('.page-head').innerText();
  const claimed = Number(/(\d+) пример/.exec(badge)![1]);
  const shown = await page.locator('figure.code[data-lang=python]').count();
  const notRun = await page.locator('figure.code[data-lang=python] .code-note', { hasText: /не выполняется|фрагмент/ }).count();
  expect(claimed).toBe(shown - notRun);
});

test('«Исправить на GitHub» leads to the file of the page, which has a date of its last change', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const file = await page.getByRole('link', { name: 'Исправить на GitHub' }).getAttribute('href');
  expect(file).toMatch(/^https:\/\/.*\/edit\/main\/src\/content\/docs\/python-core\/02-gil\.md$/);
  expect(await page.locator('footer time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d/);
});

test('«Сообщить об ошибке» opens the form with the page, and with what is selected under which heading', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const link = page.getByRole('link', { name: 'Сообщить об ошибке' });
  const form = async () => Object.fromEntries(new URL((await link.getAttribute('href'))!).searchParams);
  expect(await form()).toEqual({ template: 'wrong-answer.yml', title: 'python-core/gil: ', page: SITE_URL + href('/python-core/gil/') });
  await page.route('https://github.com/**', (route) => route.abort());
  const selected = await page.evaluate(() => {
    const heading = document.querySelector('#q3')!;
    const isBelow = (node: Element) => heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    getSelection()!.selectAllChildren([...document.querySelectorAll('main p')].find(isBelow)!);
    return `${getSelection()}`.trim();
  });
  const sent = page.waitForRequest('https://github.com/**');
  const isSent = sent.then(() => true);
  while (!(await Promise.race([isSent, page.waitForTimeout(500)]))) await page.keyboard.press('Control+Enter'); // until its script is loaded
  const fields = new URL((await sent).url()).searchParams;
  expect(fields.get('page')).toBe(`${inject('address')}/python-core/gil/#q3`);
  expect(fields.get('quote')).toBe(selected.slice(0, 500));
  expect(fields.get('quote')!.length).toBeGreaterThan(10);
});

test('the page says under which terms its text may be used', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  expect(await page.locator('footer a[rel=license]').getAttribute('href')).toMatch(/creativecommons\.org\/licenses\/by\/4\.0/);
});

test('a deepening question has a number, an anchor and a link that copies its address', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const link = page.locator('#q3 .step-id');
  expect(await link.innerText()).toBe('2.3');
  await link.click();
  expect(page.url()).toMatch(/#q3$/);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('address')}/python-core/gil/#q3`);
  const { page: direct } = await open(browser, '/python-core/gil/#q3');
  const top = () => direct.locator('#q3').evaluate((heading) => heading.getBoundingClientRect().top);
  await expect.poll(top, { timeout: 10_000 }).toBeLessThan(300);
  expect(await top()).toBeGreaterThanOrEqual(0);
});

test('the copy button puts the code, and only the code, on the clipboard', async () => {
  const { page } = await open(browser, '/python-core/legb-scope/');
  const block = page.locator('figure.code[data-lang=python]').first();
  await block.hover();
  await block.getByRole('button').click();
  const code = await block.locator('> pre').innerText();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code.replace(/\n$/, ''));
});

test('the theme button changes the colours, and the choice outlives the page', async () => {
  const { page } = await open(browser, '/python-core/gil/', { ...desktop, colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const button = page.locator('button.theme');
  for (let clicks = 0; clicks < 3 && (await background()) === light; clicks++) await button.click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
});

test('a page that does not exist says so and offers search', async () => {
  const { page } = await open(browser, '/no-such-page/');
  expect(await page.locator('h1').count()).toBe(1);
  await page.getByRole('main').getByRole('button', { name: 'Найти вопрос' }).click();
  await page.getByRole('dialog').waitFor();
});

describe('on a phone', () => {
  test('code scrolls inside its block', async () => {
    const { page } = await open(browser, '/python-core/legb-scope/', phone);
    const widest = page.locator('figure.code > pre').nth(1);
    expect(await widest.evaluate((pre) => getComputedStyle(pre).overflowX)).toBe('auto');
  });

  test('the menu opens and leads to another question', async () => {
    const { page } = await open(browser, '/python-core/gil/', phone);
    await page.getByRole('button', { name: 'Меню' }).click();
    await page.locator('#menu').getByRole('link', { name: /метаклассы/ }).click();
    await page.waitForURL('**/python-core/metaclasses/');
  });
});

test.each(Object.entries(kindsOfPages))('%s: no errors, no request to another host, nothing sticks out of a narrow screen', async (kind, path) => {
  const { page, faults } = await open(browser, path, { ...phone, viewport: { width: 320, height: 640 } });
  await page.waitForLoadState('networkidle');
  const expected = kind === 'нет страницы' ? [expect.stringContaining('404')] : [];
  expect(faults).toEqual(expected);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});

test('the road map and the section pages lead to every question, in the order to read them', async () => {
  const { page } = await open(browser, '/roadmap/');
  const shown = await page.locator('.roadmap a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const menu = await open(browser, '/levels/');
  const all = await menu.page.locator('.list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect([...shown].sort()).toEqual([...all].sort());
  const section = await open(browser, '/python-core/');
  const numbers = await section.page.locator('.reading-step .list .n').allInnerTexts();
  expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual(numbersOf('python-core'));
  expect(numbers).not.toEqual(numbersOf('python-core'));
});
