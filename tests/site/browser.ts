import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished, TestRunner } from 'vitest';

/**
 * Starts the Chromium that comes with the project's packages.
 * @param flags more of its command line
 */
export async function launch(flags: string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: ['--no-sandbox', ...flags], // its own arguments, for clouds, put all pages into one process; the sandbox needs rights CI lacks
    headless: true,
  });
}

export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;

/** An open page and what went wrong on it so far. */
export interface Visit {
  page: Page;
  /** Console errors, uncaught exceptions, failed requests, requests to other hosts and {@link violations}. */
  faults: string[];
  /** What the content security policy has forbidden: `script-src-elem inline`. */
  violations: string[];
}

/** What a link on the built site has as its address: the base path before a root-absolute path. */
export function href(path: string): string {
  return new URL(inject('address')).pathname.replace(/\/$/, '') + path;
}

/**
 * Opens a page of the built site, until the end of the test, without its service worker: that has tests of its own,
 * offline.test.ts. It is ready when it has loaded: its scripts have run.
 * @param path root-absolute, without the base path: `/python-core/gil/`
 */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = desktop): Promise<Visit> {
  const address = inject('address');
  const context = await browser.newContext({ locale: 'ru-RU', permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block', ...options });
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults = watchFaults(page, address);
  const violations = await watchPolicy(page, faults);
  await page.goto(address + path);
  return { page, faults, violations };
}

/** Collects what goes wrong on a page from now on, see {@link Visit.faults}. */
export function watchFaults(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`other host: ${request.url()}`);
  });
  return faults;
}

/** Counts the violations of the security policy from the first byte of a page on. */
async function watchPolicy(page: Page, faults: string[]): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => {
    violations.push(text);
    faults.push(`security policy: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { tellViolation(text: string): void }).tellViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return violations;
}
