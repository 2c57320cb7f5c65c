import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { pageUrl } from '../../../src/handbook/location.ts';
import { pages } from '../../content.ts';

const numbers = new Map(pages.map((page) => [pageUrl(page.id), page.number]));

test('a link named by the number of a deepening question leads to it', () => {
  const wrong = pages.flatMap(({ path, links }) =>
    links.flatMap(({ node, url, place }) => {
      const named = /^(\d+)\.(\d+)(?=$|[^\d.])/.exec(toString(node));
      const target = /^(\/[\w-]+\/[\w-]+\/)#q(\d+)$/.exec(url);
      if (!named || !target) return [];
      const leads = `${numbers.get(target[1]!)}.${target[2]}`;
      return leads === `${named[1]}.${named[2]}` ? [] : [`${path}:${place.line}: ${named[0]} → ${leads}`];
    }),
  );
  expect(wrong).toEqual([]);
});
