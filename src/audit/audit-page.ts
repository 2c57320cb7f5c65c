import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import type { BuiltPage } from './built-pages.ts';
import { lostAt, narrowWidths } from './reflow.ts';
import { htmlErrors } from './validity.ts';

/** One thing wrong with one page. */
export interface Flaw {
  /** Under what the report lists it: which check found it. */
  kind: string;
  path: string;
  detail: string;
}

/** Two looks cover both themes and both layouts. */
const looks = [
  { name: 'axe, светлая тема, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'axe, тёмная тема, 390 px', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/**
 * Looks at a built page in every way there is: its HTML, axe in both themes, narrow windows.
 * @param tab where to open it
 * @param address of the served site, without a slash at the end
 */
export async function auditPage(tab: Page, address: string, { path, html }: BuiltPage): Promise<Flaw[]> {
  const flaws = (await htmlErrors(html)).map((error) => ({ kind: 'HTML', path, detail: error }));
  const add = (kind: string, details: string[]) => flaws.push(...details.map((detail) => ({ kind, path, detail })));
  await tab.goto(address + path);
  for (const { name, colorScheme, viewport } of looks) {
    await tab.setViewportSize(viewport);
    await tab.emulateMedia({ colorScheme });
    add(name, await axeViolations(tab));
  }
  for (const width of narrowWidths) add(`окно ${width} px`, await lostAt(tab, width));
  return flaws;
}
