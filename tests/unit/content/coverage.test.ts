import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readCoverage } from '../../../src/handbook/coverage.ts';
import { pageUrl } from '../../../src/handbook/location.ts';
import type { Page } from '../../../src/handbook/page.ts';
import { otherFolders, sections } from '../../../src/handbook/sections.ts';
import { stages } from '../../../src/handbook/stages.ts';
import { pageById, pages } from '../../content.ts';

const rows = readCoverage();
const bank = rows.filter(({ source }) => source === 'bank');

/** The beginnings of the words of a text: enough to recognise a word in another case or number. */
const stems = (text: string) =>
  new Set((text.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}_]{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** The heading and the answer of a deepening question, in words. */
function deepening(page: Page, anchor: string | undefined): string | undefined {
  const found = page.outline.deepening.find(({ heading }) => heading.anchor === anchor);
  return found && [found.heading.text, ...found.answer.map((node) => toString(node))].join(' ');
}

describe('the table of coverage', () => {
  test('every row points at pages and headings that exist', () => {
    const missing = rows.flatMap(({ source, item, targets }) =>
      targets
        .filter(({ id, anchor }) => !pageById.get(id) || (anchor && !pageById.get(id)!.outline.headings.some((heading) => heading.anchor === anchor)))
        .map(({ id, anchor }) => `${source} ${item}: ${id}#${anchor ?? ''}`),
    );
    expect(missing).toEqual([]);
  });

  test('names the 80 questions of the bank and the five deepening questions of each, once', () => {
    const expected = Array.from({ length: 80 }, (_, index) => [index + 1, ...[1, 2, 3, 4, 5].map((order) => `${index + 1}.${order}`)].map(String));
    expect(bank.map(({ item }) => item)).toEqual(expected.flat());
  });

  test('every question of the bank has its number, every deepening question its order', () => {
    for (const { item, targets } of bank) {
      const [number, order] = item.split('.');
      expect(targets, item).toHaveLength(1);
      expect(pageById.get(targets[0]!.id)?.number, item).toBe(Number(number));
      expect(targets[0]!.anchor, item).toBe(order && `q${order}`);
    }
  });

  test('a deepening question speaks of what the bank asks, and its answer is no stub', () => {
    const strangers = bank.filter(({ item }) => item.includes('.')).flatMap(({ item, question, targets: [target] }) => {
      const answer = deepening(pageById.get(target!.id)!, target!.anchor) ?? '';
      const asked = [...stems(question)];
      const said = stems(answer);
      const shared = asked.filter((stem) => said.has(stem)).length / asked.length;
      return shared < 0.5 || answer.split(/\s+/).length < 40 ? [`${item} ${question} (${shared.toFixed(2)})`] : [];
    });
    expect(strangers).toEqual([]);
  });
});

test('no page is an orphan: another page links to it', () => {
  const linked = new Set(
    pages.flatMap(({ id, links, frontmatter }) => [
      ...links.map(({ url }) => url.replace(/#.*/, '')).filter((url) => url !== pageUrl(id)),
      ...((frontmatter.data.related ?? []) as string[]).map(pageUrl),
    ]),
  );
  // Pages of a folder are listed by the folder's own page; a question must be reached from another text.
  const listed = (id: string) => id === '404' || otherFolders.some(({ slug }) => id.startsWith(`${slug}/`));
  expect(pages.filter(({ id }) => !listed(id) && !linked.has(pageUrl(id))).map(({ id }) => id)).toEqual([]);
});

describe('the road map', () => {
  const stagePages = stages.map(({ slug }) => pageById.get(`roadmap/${slug}`));

  test('every stage has its page, in order, with the hours of the overview', () => {
    for (const [index, { hours: [from, to] }] of stages.entries()) {
      const page = stagePages[index];
      expect(page?.frontmatter.data.sidebar).toMatchObject({ order: index + 1 });
      expect(page!.outline.headings.filter(({ depth }) => depth === 2).map(({ text }) => text)).toEqual([
        'Цель', 'Что изучить', 'Практика', 'Проверьте себя', 'Сколько времени',
      ]);
      expect(page!.source).toContain(`${from}–${to} час`);
    }
  });

  test('every question belongs to a stage', () => {
    const linked = new Set(stagePages.flatMap((page) => page?.links.map(({ url }) => url.replace(/#.*/, '')) ?? []));
    const left = pages.filter(({ kind, id }) => kind === 'question' && !linked.has(pageUrl(id)));
    expect(left.map(({ id }) => id)).toEqual([]);
  });
});

test('every section has questions', () => {
  expect(sections.filter(({ slug }) => !pages.some(({ section }) => section === slug))).toEqual([]);
});
