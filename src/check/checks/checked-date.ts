import { finding } from '../finding.ts';
import type { HandbookCheck } from './check.ts';

/** Nobody has verified a page tomorrow. Stands among the checks over all pages because it depends on the day. */
export const checkedDate: HandbookCheck = function* ({ pages, today }) {
  for (const page of pages) {
    if (page.checked && page.checked.date > today) {
      yield { page, finding: finding('checked-future', page.checked, page.checked.date, today) };
    }
  }
};
