import { levelTitles } from '../handbook/levels.ts';
import { findSection } from '../handbook/sections.ts';
import { element } from './elements.ts';
import type { Part, Piece, Result } from './results.ts';

/** The options of the list box, in the order in which arrow keys walk them: every page, then its parts. */
export function renderResults(results: readonly Result[]): HTMLElement[] {
  let options = 0;
  const option = (kind: 'page' | 'part', href: string, ...children: Node[]) =>
    element(
      'a',
      {
        role: 'option',
        id: `found-${options++}`,
        href,
        class: kind,
        [kind === 'page' ? 'data-result' : 'data-subresult']: '',
        'aria-selected': 'false',
        tabindex: '-1',
      },
      ...children,
    );

  return results.map((result) => {
    const page = option('page', result.url, ...pageContent(result));
    const parts = result.parts.map((part) => option('part', part.url, ...partContent(part)));
    const title = result.title.map(({ text }) => text).join('');
    return element('div', { role: 'group', 'aria-label': title, class: 'hit' }, page, ...parts);
  });
}

function pageContent({ number, title, level, section, excerpt }: Result): HTMLElement[] {
  const mark = level
    ? [
        element('span', { class: 'depth', 'data-level': level }),
        element('span', { class: 'sr-only' }, levelTitles[level]),
      ]
    : [];
  const where = findSection(section)?.title;
  return [
    element('span', { class: 'n' }, String(number ?? '')),
    element('b', {}, ...marked(title)),
    element('span', { class: 'which' }, ...mark),
    element('span', { class: 'excerpt' }, ...(where ? [element('span', { class: 'where' }, where), ' '] : []), ...marked(excerpt)),
  ];
}

function partContent({ number = '§', title }: Part): HTMLElement[] {
  return [element('span', { class: 'n' }, number), element('span', {}, ...marked(title))];
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}
