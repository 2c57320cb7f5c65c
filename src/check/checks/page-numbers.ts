import { nextNumber, pageUrl } from '../../handbook/location.ts';
import { fileStart, finding } from '../finding.ts';
import type { HandbookCheck } from './check.ts';

/** Every question has its own number, every page its own address. */
export const pageNumbers: HandbookCheck = function* ({ pages }) {
  const free = nextNumber(pages.map(({ number }) => number));
  const byNumber = new Map<number, string>();
  const byId = new Map<string, string>();
  for (const page of pages) {
    const numbered = page.number === undefined ? undefined : byNumber.get(page.number);
    const addressed = byId.get(page.id);
    if (numbered !== undefined) yield { page, finding: finding('file-number', fileStart, page.number!, numbered, free) };
    else if (page.number !== undefined) byNumber.set(page.number, page.path);
    if (addressed !== undefined) yield { page, finding: finding('file-url', fileStart, pageUrl(page.id), addressed) };
    else byId.set(page.id, page.path);
  }
};
