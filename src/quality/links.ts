import { z } from 'astro/zod';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../handbook/page.ts';

/** The file in which a check of the links leaves its result for the next build, in the project's folder. */
export const LINK_CHECK = 'link-check.json';

const failed = z.object({ url: z.string(), reason: z.string() });

const linkCheck = z.object({
  /** The day of the check, `YYYY-MM-DD`. */
  day: z.iso.date(),
  /** How many addresses were opened. */
  links: z.number(),
  /** Addresses that do not open, with what the checker said. */
  broken: z.array(failed),
  /** Addresses that answer people and refuse robots: nothing is known of them. */
  refused: z.array(failed),
});

/** The result of opening every external link. */
export type LinkCheck = z.infer<typeof linkCheck>;

/**
 * The result of the last check; undefined when none is there.
 * @param root the project's folder
 * @throws when the file is something else
 */
export function readLinkCheck(root: string): LinkCheck | undefined {
  const file = join(root, LINK_CHECK);
  return existsSync(file) ? linkCheck.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** The external addresses that a page names in its text or among its sources, normalized, each once. */
export function externalUrls({ links, frontmatter }: Pick<Page, 'links'> & { frontmatter: Pick<Page['frontmatter'], 'data'> }): string[] {
  const urls = [...links.map(({ url }) => url), ...sourceUrls(frontmatter.data)].filter((url) => /^https?:/.test(url) && URL.canParse(url));
  return [...new Set(urls.map((url) => new URL(url).href))];
}

/** Every external address with the pages that name it. */
export function pagesByUrl<Named extends { urls: readonly string[] }>(pages: readonly Named[]): Map<string, Named[]> {
  const links = new Map<string, Named[]>();
  for (const page of pages) {
    for (const url of page.urls) {
      const known = links.get(url);
      if (known) known.push(page);
      else links.set(url, [page]);
    }
  }
  return links;
}

function sourceUrls({ sources }: Page['frontmatter']['data']): string[] {
  return Array.isArray(sources) ? sources.flatMap((source) => (typeof source?.url === 'string' ? [source.url] : [])) : [];
}

/** What is used of the JSON that lychee 0.23 and later write. */
const lycheeEntries = z.record(
  z.string(),
  z.array(z.object({ url: z.string(), status: z.object({ text: z.string(), code: z.number().optional(), details: z.string().optional() }) })),
);
const lycheeOutput = z.object({ total: z.number(), excludes: z.number(), error_map: lycheeEntries, timeout_map: lycheeEntries.optional() });

/** Codes with which sites turn robots away: authorization, a ban, too many requests, LinkedIn's own. */
const REFUSALS: readonly (number | undefined)[] = [401, 403, 405, 429, 999];

/**
 * Makes a result of what lychee wrote.
 * @param day `YYYY-MM-DD`
 * @throws when it is not lychee's
 */
export function fromLychee(output: unknown, day: string): LinkCheck {
  const { total, excludes, error_map, timeout_map = {} } = lycheeOutput.parse(output);
  const entries = [...Object.values(error_map), ...Object.values(timeout_map)].flat();
  const found = entries.map(({ url, status: { text, code, details } }) => ({ url, code, reason: details ? `${text}: ${details}` : text }));
  const plain = (list: typeof found) => list.map(({ url, reason }) => ({ url, reason })).sort((a, b) => (a.url < b.url ? -1 : 1));
  return {
    day,
    links: total - excludes,
    broken: plain(found.filter(({ code }) => !REFUSALS.includes(code))),
    refused: plain(found.filter(({ code }) => REFUSALS.includes(code))),
  };
}

/** The text of an issue about the broken links, Markdown; empty when there are none. */
export function issueText({ day, links, broken, refused }: LinkCheck, pagesWith: ReadonlyMap<string, readonly Pick<Page, 'path'>[]>): string {
  if (broken.length === 0) return '';
  const items = broken.map(({ url, reason }) => {
    const files = (pagesWith.get(url) ?? []).map(({ path }) => `\`${path}\``).join(', ');
    return `- [ ] <${url}> — ${reason}. ${files}`;
  });
  return [
    `Проверка ${day}: адресов ${links}, не открылись ${broken.length}, не пустили проверяющего ${refused.length}.`,
    'Замените адрес новым или найдите другой первоисточник. Список обновляется раз в неделю; когда он опустеет, задача закроется сама.',
    items.join('\n'),
    '',
  ].join('\n\n');
}
