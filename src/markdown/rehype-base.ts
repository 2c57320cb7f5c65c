import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base path before root-absolute links and image addresses.
 * @param base `/` or `/name/`
 */
export function rehypeBase(base: string) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root) => {
    if (prefix === '') return;
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src']) {
        const value = properties[name];
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) properties[name] = prefix + value;
      }
    });
  };
}
