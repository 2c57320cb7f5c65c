import { finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { HandbookCheck } from './check.ts';

/** Related questions exist and are other pages. */
export const relatedCheck: HandbookCheck = function* ({ pages, gone }) {
  const ids = new Set(pages.filter(({ kind }) => kind === 'question').map(({ id }) => id));
  for (const page of pages) {
    for (const { id, ...place } of page.related) {
      if (id === page.id) yield { page, finding: finding('related-self', place, id) };
      else if (!ids.has(id) && !gone.some((page) => page.id === id)) yield { page, finding: finding('related-unknown', place, id, nearest(id.replace(/\/\d+-/, '/'), ids)) };
    }
  }
};
