import { expect, test } from 'vitest';
import { builtPages } from '../../src/audit/built-pages.ts';
import { htmlErrors } from '../../src/audit/validity.ts';

test('the HTML of every page is valid', async () => {
  const pages = builtPages('dist');
  const errors: string[] = [];
  for (const { path, html } of pages) errors.push(...(await htmlErrors(html)).map((error) => `${path}: ${error}`));
  expect(errors).toEqual([]);
  expect(pages.length).toBeGreaterThan(150);
});
