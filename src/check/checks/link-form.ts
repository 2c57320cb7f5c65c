import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/** What a link may be is seen from its address alone: `https:`, `mailto:`, `/…` or `#…`. */
export const linkForm: PageCheck = function* ({ links }) {
  for (const { url, place, node } of links) {
    if (node.type === 'image' && /^https:/i.test(url)) yield finding('image-remote', place, url);
    else if (/^(?:\/\/|[a-z][a-z0-9+.-]*:)/i.test(url)) {
      if (!/^(?:https:\/\/|mailto:)/i.test(url)) yield finding('link-scheme', place, url);
    } else if (!/^[/#]/.test(url)) yield finding('link-relative', place, url);
  }
};
