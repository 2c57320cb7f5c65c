import type { KnownAddress } from '../../handbook/addresses.ts';
import { pageUrl } from '../../handbook/location.ts';
import { fileStart, finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { HandbookCheck } from './check.ts';

/** Not a page to link to: servers show it in place of a missing one. */
const NOT_FOUND = '404';

/** Every page stands in the list of addresses, and every address of the list leads to a page. */
export const addressesCheck: HandbookCheck = function* ({ pages, otherUrls, addresses }) {
  if (!addresses) return;
  const listed = new Set(addresses.map(({ address }) => address));
  const contentUrls = new Map(pages.filter(({ id }) => id !== NOT_FOUND).map((page) => [pageUrl(page.id), page]));
  const ownUrls = [...otherUrls].filter((url) => url.endsWith('/') && !url.includes('['));
  for (const [url, page] of contentUrls) if (!listed.has(url)) yield { page, finding: finding('address-new', fileStart, url) };
  for (const url of ownUrls) if (!listed.has(url)) yield { page: 'addresses', finding: finding('address-new', fileStart, url) };
  const alive = new Set([...contentUrls.keys(), ...ownUrls]);
  for (const known of addresses) {
    const found = checkAddress(known, alive);
    if (found) yield { page: 'addresses', finding: found };
  }
};

function checkAddress({ address, movedTo, line }: KnownAddress, alive: ReadonlySet<string>): Finding | undefined {
  const place = { line, column: 1 };
  if (movedTo === undefined) return alive.has(address) ? undefined : finding('address-gone', place, address, nearest(address, [...alive]));
  if (alive.has(address)) return finding('address-taken', place, address, movedTo);
  return alive.has(movedTo) ? undefined : finding('address-target', { line, column: address.length + 2 }, movedTo, nearest(movedTo, [...alive]));
}
