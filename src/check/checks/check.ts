import type { KnownAddress } from '../../handbook/addresses.ts';
import type { PageLocation } from '../../handbook/location.ts';
import type { Page } from '../../handbook/page.ts';
import type { Ruff } from '../engines/python/ruff.ts';
import type { Finding } from '../finding.ts';
import type { Speller } from '../prose/speller.ts';
import type { FindMissingYo } from '../prose/yo.ts';
import type { SourceFile } from '../read.ts';
import type { PageSummary } from '../summary.ts';
import type { SyntaxHost } from '../syntax/host.ts';

/** Looks at a file before it is parsed. */
export type FileCheck = (file: SourceFile) => Iterable<Finding>;

/** What some checks need and is slow to start; started when first asked for. */
export interface Tools {
  ruff(): Ruff;
  syntax(): SyntaxHost;
  speller(): Speller;
  yo(): FindMissingYo;
}

/** Looks at one parsed page. */
export type PageCheck = (page: Page, tools: Tools) => Iterable<Finding> | Promise<Iterable<Finding>>;

/** What the checks over all pages know. */
export interface Handbook {
  pages: PageSummary[];
  /** Addresses that are no content pages: files of public/ and pages of the site's own, `/`-led. */
  otherUrls: ReadonlySet<string>;
  /** Published questions that are no more and lead nowhere; known only when changes are checked. */
  gone: readonly PageLocation[];
  /** The kept list of addresses, if the project has one. */
  addresses?: readonly KnownAddress[];
  /** Today's date, `YYYY-MM-DD`. */
  today: string;
}

/** A finding of a check over all pages and the page it belongs to, or the list of addresses. */
export interface Across {
  page: Pick<PageSummary, 'path'> | 'addresses';
  finding: Finding;
}

/** Looks at all pages at once, by their summaries. */
export type HandbookCheck = (handbook: Handbook) => Iterable<Across>;
