import { pageUrl } from '../../handbook/location.ts';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { PageSummary } from '../summary.ts';
import type { HandbookCheck } from './check.ts';

/** The anchor of a deepening question: the one most like a wrong one would be any of them. */
const NUMBERED = /^q\d+$/;

/** Where a link of the site may lead. */
interface Targets {
  pages: Map<string, PageSummary>;
  otherUrls: ReadonlySet<string>;
  /** Addresses of questions that must come back: links to them are right. */
  gone: ReadonlySet<string>;
}

/** Links between pages lead to a page that exists and to an anchor it has. */
export const linksCheck: HandbookCheck = function* ({ pages, otherUrls, gone }) {
  const targets: Targets = {
    pages: new Map(pages.map((page) => [pageUrl(page.id), page])),
    otherUrls,
    gone: new Set(gone.map(({ id }) => pageUrl(id))),
  };
  for (const page of pages) {
    for (const { url, ...place } of page.links) {
      const found = checkLink(page, url, place, targets);
      if (found) yield { page, finding: found };
    }
  }
};

function checkLink(page: PageSummary, url: string, place: { line: number; column: number }, targets: Targets): Finding | undefined {
  const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  const target = path === '' ? page : targets.pages.get(path);
  if (target) return checkAnchor(target, hash, place);
  if (targets.otherUrls.has(path) || targets.gone.has(path)) return undefined;
  if (targets.pages.has(`${path}/`) || targets.otherUrls.has(`${path}/`)) {
    return finding('link-trailing-slash', place, url, `${path}/${hash === undefined ? '' : `#${hash}`}`);
  }
  return finding('link-target', place, url, suggestion(path, targets));
}

function checkAnchor(target: PageSummary, hash: string | undefined, place: { line: number; column: number }): Finding | undefined {
  if (!hash || !target.anchors) return undefined;
  const anchor = decode(hash);
  if (target.anchors.includes(anchor)) return undefined;
  const meant = NUMBERED.test(anchor) ? undefined : nearest(anchor, target.anchors);
  return finding('link-anchor', place, anchor, pageUrl(target.id), meant, target.anchors.filter((known) => NUMBERED.test(known)).length);
}

/** The address most like the written one, the number and the ending of a file name left out; it may be a part of it. */
function suggestion(path: string, { pages, otherUrls }: Targets): string | undefined {
  const plain = path.replace(/\/\d+-/, '/').replace(/\.mdx?$/, '').replace(/\/?$/, '/');
  const known = [...pages.keys(), ...otherUrls];
  const longer = known.filter((url) => url.startsWith(plain.replace(/\/$/, '-')));
  return pages.has(plain) ? plain : longer.length === 1 ? longer[0] : nearest(path, known);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
