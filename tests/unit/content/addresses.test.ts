import { expect, test } from 'vitest';
import { ADDRESSES_FILE, readAddresses } from '../../../src/handbook/addresses.ts';
import { readHistory } from '../../../src/history/dates.ts';
import { locatePage, pageUrl } from '../../../src/handbook/location.ts';

// Pages of today and lines that lead nowhere are the content check's business; a line removed is seen in history alone.
test('no address a page ever had is missing from the list', ({ skip }) => {
  const history = readHistory(process.cwd());
  if (!history) return skip('нет истории Git целиком');
  const listed = new Set(readAddresses(process.cwd())?.map(({ address }) => address));
  const pages = [...history.paths].filter((path) => /\.mdx?$/.test(path)).map((path) => locatePage(path).id);
  const missing = pages.filter((id) => id !== '404').map(pageUrl).filter((url) => !listed.has(url));
  expect(missing, `Этих адресов нет в ${ADDRESSES_FILE}; впишите их и то, куда они переехали`).toEqual([]);
});
