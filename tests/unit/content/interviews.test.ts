import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/handbook/page.ts';
import { pages } from '../../content.ts';

const interviews = pages.filter(({ id }) => id.startsWith('interviews/'));
const labels = ['Зачем спрашивают.', 'Сильно.', 'Слабо.', 'Лучше.', 'Подробнее.'];

/** The numbered headings of an interview and what stands under each. */
function exchanges({ tree }: Page): { title: string; content: RootContent[] }[] {
  const found: { title: string; content: RootContent[] }[] = [];
  let open = false;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      open = node.depth === 3 && /^\d+\. /.test(toString(node));
      if (open) found.push({ title: toString(node), content: [] });
    } else if (open) found.at(-1)!.content.push(node);
  }
  return found;
}

function links(node: RootContent): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? (node.children as RootContent[]).flatMap(links) : [];
}

test('there are two: a Middle and a Senior one', () => {
  expect(interviews.map(({ id }) => id)).toEqual(['interviews/middle', 'interviews/senior']);
});

describe.each(interviews.map((page) => [page.id, page] as const))('%s', (_id, page) => {
  test('has at least ten exchanges, numbered in a row, and a score sheet', () => {
    const numbers = exchanges(page).map(({ title }) => Number.parseInt(title));
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const sheet = page.outline.sections.find(({ heading }) => heading.text === 'Оценочный лист');
    expect(sheet?.content.some(({ type }) => type === 'table')).toBe(true);
  });

  test.each(exchanges(page).map((exchange) => [exchange.title, exchange.content] as const))('%s: both speak, and the analysis says why and where to read', (_title, content) => {
    const speakers = new Set(content.map((node) => /^(Интервьюер|Кандидат):/.exec(toString(node))?.[1]).filter(Boolean));
    expect([...speakers].sort()).toEqual(['Интервьюер', 'Кандидат']);
    const [note, ...more] = content.filter((node) => node.type === 'containerDirective' && node.name === 'note');
    expect(more).toEqual([]);
    const items = (note as { children: RootContent[] }).children.flatMap((child) => (child.type === 'list' ? child.children : []));
    expect(items.map((item) => labels.find((label) => toString(item).startsWith(label)))).toEqual(labels);
    const targets = links(note!);
    expect(targets.some((url) => /^\/[\w-]+\/[\w-]+\/$/.test(url))).toBe(true);
    expect(targets.some((url) => /#q\d+$/.test(url))).toBe(true);
  });
});
