import { element } from '../search/elements.ts';

/**
 * Adds a stylesheet that is no part of the page's own: once, and waited for.
 * @param href address as `import … from './x.css?url'` gives it
 */
export function loadStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = element('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
