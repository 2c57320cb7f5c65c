import { addressesCheck } from './addresses.ts';
import type { HandbookCheck } from './check.ts';
import { checkedDate } from './checked-date.ts';
import { fileMoved } from './file-moved.ts';
import { linksCheck } from './links.ts';
import { pageNumbers } from './page-numbers.ts';
import { relatedCheck } from './related.ts';

/** Checks over all pages at once. They need no parser, so that a run without changes does not load one. */
export const handbookChecks: HandbookCheck[] = [pageNumbers, fileMoved, relatedCheck, checkedDate, linksCheck, addressesCheck];
