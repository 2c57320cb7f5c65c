import { describe, expect, test } from 'vitest';
import type { PagefindFragment, PagefindSubResult } from './pagefind.ts';
import { mark, toResult } from './results.ts';

function part(title: string, url: string, ...scores: number[]): PagefindSubResult {
  return { title, url, excerpt: '', weighted_locations: scores.map((balanced_score) => ({ balanced_score })) };
}

function fragment(changes: Partial<PagefindFragment> = {}): PagefindFragment {
  return {
    url: '/python-core/gil/',
    excerpt: 'про <mark>потоки</mark>',
    meta: { title: 'GIL и потоки' },
    sub_results: [],
    ...changes,
  };
}

const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

describe('a page that was found', () => {
  test('says its number and level, and its description instead of an excerpt', () => {
    const result = toResult(
      fragment({ meta: { title: 'GIL и потоки', number: '2', level: 'middle', description: 'Блокировка.' } }),
    );
    expect(result).toMatchObject({ number: '2', level: 'middle', url: '/python-core/gil/' });
    expect(text(result.excerpt)).toBe('Блокировка.');
  });

  test('shows the place that matches when it has no description, and has no level when it is no question', () => {
    const result = toResult(fragment({ excerpt: 'если a &lt; b, то <mark>потоки</mark> &amp; всё' }));
    expect(text(result.excerpt)).toBe('если a < b, то потоки & всё');
    expect(result.level).toBeUndefined();
  });

  test('marks the words that the engine found wherever they stand', () => {
    expect(toResult(fragment()).title).toEqual([
      { text: 'GIL и ', hit: false },
      { text: 'потоки', hit: true },
    ]);
  });
});

describe('parts of a page', () => {
  test('stand by relevance, at most three, without the page itself', () => {
    const { parts } = toResult(
      fragment({
        sub_results: [
          part('GIL и потоки', '/python-core/gil/', 9),
          part('GIL и потоки', '/python-core/gil/#_top', 9),
          part('Базовый ответ', '/python-core/gil/#basic', 1),
          part('2.1 Зачем?', '/python-core/gil/#q1', 2, 2),
          part('2.2 Когда?', '/python-core/gil/#q2', 3),
          part('2.3 Как?', '/python-core/gil/#q3', 0.5),
        ],
      }),
    );
    expect(parts.map(({ url }) => url.split('#')[1])).toEqual(['q1', 'q2', 'basic']);
  });

  test('a deepening question gives its number apart from its words', () => {
    const { parts } = toResult(
      fragment({
        sub_results: [
          part('2.1 Зачем нужен GIL?', '/p/#q1', 1),
          part('3.14 и дальше', '/p/#x', 1),
          part('Итог', '/p/#y', 1),
        ],
      }),
    );
    expect(parts[0]).toMatchObject({ number: '2.1', title: [{ text: 'Зачем нужен GIL?', hit: false }] });
    expect(parts[1]).toMatchObject({ number: undefined, title: [{ text: '3.14 и дальше', hit: false }] });
  });
});

test('only whole words are marked, whatever their case', () => {
  expect(mark('Поток, потоки и __new__', new Set(['поток', '__new__'])).filter(({ hit }) => hit)).toEqual([
    { text: 'Поток', hit: true },
    { text: '__new__', hit: true },
  ]);
});
