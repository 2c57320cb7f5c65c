import type { Page } from 'playwright-core';
import { axeViolations, colourRules } from './axe.ts';
import type { BuiltPage } from './built-pages.ts';
import { lostAt, narrowWidths } from './reflow.ts';
import { htmlErrors } from './validity.ts';

/** One thing wrong with one page. */
export interface Flaw {
  /** Under what the report lists it: axe's rule, the rule of the HTML validator, a width. */
  kind: string;
  path: string;
  detail: string;
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * Looks at a built page in every way there is: its HTML, axe in both themes on a desktop and a phone, narrow windows.
 * @param tab where to open it
 * @param address of the served site, without a slash at the end
 */
export async function auditPage(tab: Page, address: string, { path, html }: BuiltPage): Promise<Flaw[]> {
  const flaws = (await htmlErrors(html)).map((error) => ({ kind: 'HTML', path, detail: error }));
  const add = (kind: string, details: string[]) => flaws.push(...details.map((detail) => ({ kind, path, detail })));
  await tab.goto(address + path);
  for (const viewport of [desktop, phone]) {
    await tab.setViewportSize(viewport);
    await tab.emulateMedia({ colorScheme: 'light' });
    add(`axe, ${viewport.width} px`, await axeViolations(tab));
    await tab.emulateMedia({ colorScheme: 'dark' });
    add(`axe, ${viewport.width} px, тёмная тема`, await axeViolations(tab, colourRules));
  }
  for (const width of narrowWidths) add(`окно ${width} px`, await lostAt(tab, width));
  return flaws;
}
