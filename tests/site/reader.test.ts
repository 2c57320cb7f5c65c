import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pages } from '../content.ts';
import { desktop, href, launch, open } from './browser.ts';

// What the site does for one who reads: tests himself, comes back, uses the keyboard, looks closer, prints.
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (page: Page, path: string) => page.goto(inject('address') + path, { waitUntil: 'networkidle' });
const hiddenAnswers = (page: Page) => page.locator('.answer[hidden]').count();
const remembered = (page: Page, text: string) => expect.poll(() => page.evaluate(() => localStorage.getItem('reading')), soon).toContain(text);
/** On a busy machine what is to happen soon happens late. */
const soon = { timeout: 20_000 };
/** Longer than a pause in scrolling that counts as reading. */
const pause = (page: Page) => page.waitForTimeout(1000);

test('answers are hidden all at once and shown one by one; the choice is remembered, a link still leads to its answer', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const all = await page.locator('.answer').count();
  expect(await hiddenAnswers(page)).toBe(0);
  await page.getByRole('button', { name: 'Скрыть ответы' }).click();
  expect(await hiddenAnswers(page)).toBe(all);
  expect(await page.locator('.answer').first().getAttribute('hidden')).toBe('until-found');

  const second = page.locator('.step').nth(1);
  await second.getByRole('button', { name: 'Показать ответ' }).click();
  expect(await second.locator('.answer').isVisible()).toBe(true);
  expect(await hiddenAnswers(page)).toBe(all - 1);
  await second.getByRole('button', { name: 'Скрыть ответ' }).click();
  expect(await hiddenAnswers(page)).toBe(all);

  await visit(page, '/python-core/shallow-deep-copy/#q3');
  expect(await hiddenAnswers(page)).toBe((await page.locator('.answer').count()) - 1);
  expect(await page.locator('.step:has(#q3) .answer').isVisible()).toBe(true);
  const top = () => page.locator('#q3').evaluate((heading) => heading.getBoundingClientRect().top);
  await expect.poll(top, soon).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(300);

  await page.emulateMedia({ media: 'print' });
  for (const answer of await page.locator('.answer').all()) expect((await answer.boundingBox())!.height).toBeGreaterThan(20);
  for (const part of ['.bar', '.side', '.toc', '.reveal', '.quiz-toggle']) expect(await page.locator(part).first().isVisible(), part).toBe(false);

  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Показать все ответы' }).click();
  await visit(page, '/python-core/gil/');
  expect(await hiddenAnswers(page)).toBe(0);
});

test('a page is read when each of its parts was seen to its end, not when it was scrolled through', async () => {
  const { page } = await open(browser, '/guide/tips/');
  const mark = page.locator('.read-mark button');
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await pause(page);
  expect(await mark.innerText()).toBe('Отметить прочитанным');
  const height = await page.evaluate(() => document.querySelector('.prose')!.getBoundingClientRect().bottom + scrollY);
  for (let top = 0; top < 2 * height && (await mark.innerText()) !== '✓ Прочитано'; top += 700) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top % height);
    await pause(page);
  }
  expect(await mark.innerText()).toBe('✓ Прочитано');
  expect(await page.locator('.side [aria-current=page]').getAttribute('data-read')).toBe('yes');
});

test('what was read is marked in lists and counted until the reader has it forgotten', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  await page.getByRole('button', { name: 'Отметить прочитанным' }).click();
  await visit(page, '/python-core/legb-scope/');
  await remembered(page, '/python-core/legb-scope/');
  await visit(page, '/python-core/');
  const mark = (place: string, path: string) => page.locator(`${place} a[href='${href(path)}']`).first().getAttribute('data-read');
  expect(await mark('.list', '/python-core/gil/')).toBe('yes');
  expect(await mark('.list', '/python-core/legb-scope/')).toBe('part');
  expect(await mark('.list', '/python-core/metaclasses/')).toBeNull();
  expect(await mark('.side', '/python-core/gil/')).toBe('yes');
  const size = pages.filter(({ kind, section }) => kind === 'question' && section === 'python-core').length;
  expect(await page.locator('main .progress').innerText()).toBe(`прочитано 1 из ${size}`);
  await visit(page, '/roadmap/');
  expect(await mark('.roadmap', '/python-core/gil/')).toBe('yes');
  expect(await page.locator('main .progress:visible').count()).toBe(2);
  await visit(page, '/');
  expect(await page.locator('.card .progress:visible').innerText()).toMatch(`рочитано 1 из ${size}`);

  await page.getByRole('button', { name: 'Клавиши и прочитанное' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Забыть прочитанное' }).click();
  expect(await page.locator('.card .progress:visible').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('reading'))).toBeNull();
});

test('a page left in the middle offers the place, and so does the home page; neither jumps there by itself', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const strip = page.getByRole('complementary', { name: /остановились/ });
  expect(await strip.count()).toBe(0);
  await page.locator('#q3').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await remembered(page, '"at":"q3"');

  await visit(page, '/');
  const link = strip.getByRole('link');
  expect(await link.getAttribute('href')).toBe(href('/python-core/gil/#q3'));
  await visit(page, '/python-core/gil/');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await link.innerText()).toMatch(/^Продолжить\s+2\.3 /);
  await link.click();
  await expect.poll(() => page.locator('#q3').evaluate((heading) => heading.getBoundingClientRect().top), soon).toBeLessThan(300);
  expect(await strip.count()).toBe(0);
  await visit(page, '/levels/');
  await visit(page, '/python-core/gil/#q5');
  expect(await strip.count()).toBe(0);
});

/** Presses a key as a keyboard with that layout does. */
const press = (page: Page, key: string, code: string) =>
  page.evaluate((keys) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })), { key, code });

test('keys go from question to question and from page to page in both layouts, and can be switched off', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  const focused = () => page.evaluate(() => document.activeElement?.closest('h3')?.id);
  await page.keyboard.press('j');
  await expect.poll(focused, soon).toBe('q1');
  await page.waitForTimeout(700); // smooth scrolling
  await press(page, 'о', 'KeyJ');
  await expect.poll(focused, soon).toBe('q2');
  await page.waitForTimeout(700);
  await page.keyboard.press('k');
  await expect.poll(focused, soon).toBe('q1');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Поиск' }).pressSequentially('j?');
  expect(await page.getByRole('combobox', { name: 'Поиск' }).inputValue()).toBe('j?');
  await page.keyboard.press('Escape');

  await press(page, '?', 'Digit7');
  const help = page.getByRole('dialog', { name: 'Клавиши' });
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await press(page, '?', 'Digit7');
  await page.keyboard.press('/');
  await page.keyboard.press('n');
  await page.waitForTimeout(500);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(page.url()).toContain('/python-core/gil/');

  await page.getByRole('button', { name: 'Клавиши и прочитанное' }).click();
  await help.getByRole('checkbox').check();
  await help.getByRole('button', { name: 'Закрыть' }).click();
  await press(page, 'т', 'KeyN');
  await page.waitForURL('**/python-core/garbage-collection/');
});

test('tags lead to the index, where every question stands under each of its tags', async () => {
  const { page } = await open(browser, '/python-core/gil/');
  await page.locator('.page-head').getByRole('link', { name: 'GIL' }).click();
  await page.waitForURL('**/tags/#gil');
  expect(await page.locator('h3:target').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(300);
  const shown = await page.locator('.topic').evaluateAll((topics) =>
    topics.flatMap((topic) => [...topic.querySelectorAll('a')].map((link) => `${topic.querySelector('h3')!.textContent} ${link.getAttribute('href')}`)),
  );
  const declared = pages.flatMap(({ kind, id, frontmatter }) =>
    kind === 'question' ? (frontmatter.data as { tags: string[] }).tags.map((tag) => `${tag} ${href(`/${id}/`)}`) : [],
  );
  expect(shown.sort()).toEqual(declared.sort());
});

test('a section for printing holds its questions whole, under ids of their own, and is kept out of search', async () => {
  const { page } = await open(browser, '/algorithms/');
  await page.getByRole('link', { name: /для печати/ }).click();
  await page.waitForURL('**/algorithms/print/');
  expect(await page.locator('.sheet').count()).toBe(pages.filter(({ kind, section }) => kind === 'question' && section === 'algorithms').length);
  const { repeated, dead } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const hrefs = [...document.querySelectorAll('main a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    return { repeated: ids.filter((id, index) => ids.indexOf(id) < index), dead: hrefs.filter((id) => !ids.includes(id)) };
  });
  expect(repeated).toEqual([]);
  expect(dead).toEqual([]);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('[data-pagefind-body]').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.bar, .side, .to-print').evaluateAll((parts) => parts.every((part) => part.getClientRects().length === 0))).toBe(true);
});

test('a diagram opens enlarged, grows by its keys and gives the focus back', async () => {
  const { page } = await open(browser, '/python-core/descriptors/');
  const button = page.getByRole('button', { name: 'Увеличить схему' }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  const drawing = page.getByRole('dialog').locator('svg');
  const width = async () => (await drawing.boundingBox())!.width;
  const fitted = await width();
  expect(fitted).toBeGreaterThan(200);
  await page.keyboard.press('+');
  expect(await width()).toBeCloseTo(fitted * 1.4, -1);
  await page.keyboard.press('0');
  expect(await width()).toBeCloseTo(fitted, -1);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('only boxes with something to scroll are stops of the Tab key', async () => {
  const { page } = await open(browser, '/python-core/legb-scope/', { ...desktop, viewport: { width: 480, height: 800 } });
  const wrong = () =>
    page.locator('.code pre, .table, .diagram').evaluateAll((boxes) => boxes.filter((box) => (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) !== box.hasAttribute('tabindex')).length);
  await expect.poll(wrong, soon).toBe(0);
  const stops = () => page.locator('pre[tabindex]').count();
  const narrow = await stops();
  await page.setViewportSize(desktop.viewport);
  await expect.poll(wrong, soon).toBe(0);
  expect(await stops()).toBeLessThan(narrow);
});

test('numbers of questions stay in one line and the table of contents in its column', async () => {
  const { page } = await open(browser, '/architecture/kafka/');
  const numbers = await page.locator('.side .n, .toc .n').evaluateAll((spans) => spans.map((span) => ({ number: span.textContent, lines: Math.round(span.getBoundingClientRect().height / parseFloat(getComputedStyle(span).lineHeight)) })));
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter(({ lines }) => lines !== 1)).toEqual([]);
  expect(await page.locator('#toc').evaluate((toc) => toc.scrollWidth - toc.clientWidth)).toBe(0);
});

test('without scripts everything can be read and nothing that needs them is shown', async () => {
  const { page } = await open(browser, '/python-core/descriptors/', { ...desktop, javaScriptEnabled: false });
  expect(await page.locator('.answer').last().isVisible()).toBe(true);
  expect(await page.locator('.diagram svg').first().isVisible()).toBe(true);
  for (const part of ['.progress', '.keys', '.theme', '.read-mark', '.zoom', '.reveal']) expect(await page.locator(part).and(page.locator(':visible')).count(), part).toBe(0);
});
