import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readAddresses } from '../handbook/addresses.ts';
import { readHistory } from '../history/dates.ts';
import { locatePage, pageUrl } from '../handbook/location.ts';

/** Pages that say to search engines «noindex»: sections on one page for paper, reading without a network. */
const NOT_INDEXED = /^\/offline\/$|\/print\/$/;

/**
 * The map of the site for search engines: pages of the list of addresses with the time of their last change, if Git knows
 * it. Astro makes the map only when the site's address is set.
 * @param root the project's folder
 * @param base `/` or `/name/`
 */
export function pageMap(root: string, base: string): AstroIntegration {
  const lastChange = lastChanges(root);
  const known = new Set(readAddresses(root)?.flatMap(({ address, movedTo }) => (movedTo || NOT_INDEXED.test(address) ? [] : address)));
  return sitemap({
    serialize(item) {
      const address = new URL(item.url).pathname.slice(base.length - 1);
      return known.has(address) ? { ...item, lastmod: lastChange.get(address)?.toISOString() } : undefined;
    },
  });
}

/** When each page changed last; a page that lists others changes with the latest of them. */
function lastChanges(root: string): Map<string, Date> {
  const changes = new Map<string, Date>();
  const note = (address: string, date: Date) => {
    const before = changes.get(address);
    if (!before || before < date) changes.set(address, date);
  };
  for (const [path, { changed }] of readHistory(root)?.files ?? []) {
    const address = pageUrl(locatePage(path).id);
    note(address, changed);
    note(address.replace(/[^/]+\/$/, ''), changed);
  }
  return changes;
}
