import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the Chromium that comes with the project's packages. */
export async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((arg) => !arg.startsWith('--headless')), '--disable-background-networking'],
    headless: true,
  });
}

export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;

/** An open page and what went wrong on it so far. */
export interface Visit {
  page: Page;
  /** Console errors, uncaught exceptions, failed requests and requests to other hosts. */
  faults: string[];
}

/**
 * Opens a page of the built site.
 * @param path root-absolute: `/python-core/gil/`
 */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = desktop): Promise<Visit> {
  const address = inject('address');
  const context = await browser.newContext({ locale: 'ru-RU', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  // In one process all contexts share what pages have stored; here every visit begins with nothing.
  await context.addInitScript(() => {
    if (!sessionStorage.getItem('begun')) localStorage.clear();
    sessionStorage.setItem('begun', 'yes');
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`other host: ${request.url()}`);
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  return { page, faults };
}
