import type { Page, Place } from '../handbook/page.ts';

/** What the checks over all pages need to know of one page; plain data, kept in the cache. */
export interface PageSummary {
  /** Path inside the content folder. */
  path: string;
  /** Page id, which is its URL without slashes at the ends. */
  id: string;
  kind: 'question' | 'page';
  number?: number;
  /** The `id`s one may link to; missing when the file could not be read, so that nobody is told they are wrong. */
  anchors?: string[];
  /** Links that stay on the site: `/…` and `#…`. */
  links: (Place & { url: string })[];
  related: (Place & { id: string })[];
  /** The day the page was last verified, `YYYY-MM-DD`. */
  checked?: Place & { date: string };
  /** Number of code blocks by language. */
  blocks: Record<string, number>;
}

/** Takes from a parsed page what other pages' checks need. */
export function summarize(page: Page): PageSummary {
  const { path, id, kind, number, frontmatter } = page;
  const { related, checked } = frontmatter.data;
  return {
    path,
    id,
    kind,
    number,
    anchors: page.outline.headings.map(({ anchor }) => anchor),
    links: page.links.filter(({ url }) => /^(?:\/(?!\/)|#)/.test(url)).map(({ url, place }) => ({ url, ...place })),
    related: (Array.isArray(related) ? related : []).flatMap((target, index) =>
      typeof target === 'string' ? [{ id: target, ...frontmatter.placeOf(['related', index]) }] : [],
    ),
    checked: checked instanceof Date && !Number.isNaN(checked.valueOf())
      ? { date: checked.toISOString().slice(0, 10), ...frontmatter.placeOf(['checked']) }
      : undefined,
    blocks: countBlocks(page),
  };
}

/** An output block belongs to its example and is not counted. */
function countBlocks({ codeBlocks }: Page): Record<string, number> {
  const blocks: Record<string, number> = {};
  for (const { info, fenced, outputOf } of codeBlocks) {
    if (fenced && info.lang !== '' && !outputOf) blocks[info.lang] = (blocks[info.lang] ?? 0) + 1;
  }
  return blocks;
}
