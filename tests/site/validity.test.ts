import { expect, test } from 'vitest';
import { builtPages } from '../../src/audit/built-pages.ts';
import { htmlErrors } from '../../src/audit/validity.ts';

const pages = builtPages('dist');

test('the whole site is looked at', () => expect(pages.length).toBeGreaterThan(150));

test.each(pages)('the HTML of $path is valid', async ({ html }) => {
  expect(await htmlErrors(html)).toEqual([]);
});
