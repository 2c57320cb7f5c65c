import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, open } from './browser.ts';
import { kindsOfPages } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('no kind of page violates its security policy, which the header repeats; what would violate it is counted', async () => {
  const { page, violations } = await open(browser, '/levels/');
  for (const [kind, path] of Object.entries(kindsOfPages)) {
    await page.goto(inject('address') + path, { waitUntil: 'networkidle' });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(violations, kind).toEqual([]);
    expect(policy, kind).not.toContain('unsafe-inline');
    const { headers, ok } = await fetch(inject('address') + path);
    // `astro preview` answers what is missing without the headers.
    if (ok) expect(headers.get('content-security-policy'), kind).toBe(`${policy}; frame-ancestors 'none'`);
  }
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    const script = Object.assign(document.createElement('script'), { textContent: 'window.hacked = true' });
    document.body.append(script, Object.assign(new Image(), { src: 'https://example.com/a.png' }));
  });
  // Each twice: the page and the header forbid it.
  await expect.poll(() => [...new Set(violations)].sort()).toEqual(['img-src https://example.com/a.png', 'script-src-elem inline', 'style-src-attr inline']);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
