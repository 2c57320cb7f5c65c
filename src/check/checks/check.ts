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
  /** Published pages that are no more; known only when changes are checked. */
  gone: readonly PageLocation[];
  /** Today's date, `YYYY-MM-DD`. */
  today: string;
}

/** Looks at all pages at once, by their summaries; a finding names the page it belongs to. */
export type HandbookCheck = (handbook: Handbook) => Iterable<{ page: Pick<PageSummary, 'path'>; finding: Finding }>;
