import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parsePage } from '../handbook/page.ts';
import { coverageOf } from './coverage.ts';
import { engineTotals, missedByFile, notRunOnPurpose } from './examples.ts';
import { byDay, overdueReasons, pythonsOf } from './freshness.ts';
import { externalUrls, fromLychee, issueText, pagesByUrl } from './links.ts';

const day = (text: string) => new Date(text);

describe('a page is overdue', () => {
  it.each([
    ['2026-11-22', '2027-11-22T23:00Z', []],
    ['2026-11-22', '2027-11-23T00:01Z', ['сверена больше 12 месяцев назад']],
    [undefined, '2027-11-23', ['дата сверки не указана']],
  ])('checked on %s, seen on %s: %j', (checked, today, reasons) => {
    expect(overdueReasons(checked ? day(checked) : undefined, ['3.14'], day(today))).toEqual(reasons);
  });

  it('when it ran on a Python that is no longer supported, be it one of two', () => {
    const reasons = (today: string) => overdueReasons(day('2028-10-01'), ['3.14', '3.12'], day(today));
    expect(reasons('2028-10-31')).toEqual([]);
    expect(reasons('2028-11-02')).toEqual(['проверена на Python 3.12, который больше не поддерживается']);
  });
});

test('the version of a page is that of the interpreters that ran it, not that of the database', () => {
  const executed = ['Python 3.14', 'CPython 3.13', 'PostgreSQL 18'].map((engine) => ({ engine, blocks: 1 }));
  expect(pythonsOf({ executed, notRun: 0 })).toEqual(['3.14', '3.13']);
  expect(pythonsOf(undefined)).toEqual([]);
});

test('pages are grouped by day, the longest ago first, those without a day before all', () => {
  const groups = byDay([{ checked: day('2026-02-01') }, { checked: day('2025-03-01') }, {}, { checked: day('2026-02-01') }]);
  expect(groups.map(({ day, items }) => [day?.toISOString().slice(0, 10), items.length])).toEqual([
    [undefined, 1],
    ['2025-03-01', 1],
    ['2026-02-01', 2],
  ]);
});

const page = parsePage(
  'web/02-page.md',
  `---
title: Страница
sources:
  - { title: Первый, url: 'https://a.example' }
  - { title: Второй, url: 'https://b.example/x?a=1&b=2' }
---

Коротко, [ссылка](https://a.example/) и [своя](/web/).

## Базовый ответ

\`\`\`python
print(1)
\`\`\`

\`\`\`python norun="нужен сервер"
connect()
\`\`\`

## Углубляющие вопросы

### Как?

\`\`\`sql fragment="так нельзя"
SELECT
\`\`\`

\`\`\`yaml fragment="часть"
a: [
\`\`\`
`,
);

test('examples that are not executed are listed with the words of their authors and the nearest anchor', () => {
  const found = notRunOnPurpose(page).map(({ anchor, language, reason }) => `#${anchor} ${language}: ${reason}`);
  expect(found).toEqual(['#basic Python: нужен сервер', '#q1 SQL: так нельзя']);
});

test('executed examples are added up by engine, missed ones by file', () => {
  const proofs = {
    a: { executed: [{ engine: 'Python 3.14', blocks: 2 }, { engine: 'CPython 3.13', blocks: 9 }], notRun: 0 },
    b: { executed: [{ engine: 'Python 3.14', blocks: 3 }], notRun: 0 },
  };
  expect(engineTotals(proofs)).toEqual([
    { engine: 'CPython 3.13', blocks: 9, pages: 1 },
    { engine: 'Python 3.14', blocks: 5, pages: 2 },
  ]);
  const block = (file: string) => ({ file, line: 1, column: 1, executor: 'python env=django' });
  expect([...missedByFile([block('a.md'), block('b.md'), block('a.md')])]).toEqual([['a.md', 2], ['b.md', 1]]);
});

test('an item is answered when every page and heading it names is there', () => {
  const row = (item: string, id: string, anchor?: string) => ({ source: 'bank' as const, item, question: '?', targets: [{ id, anchor }] });
  const rows = [row('2', 'web/page'), row('2.1', 'web/page', 'q1'), row('2.2', 'web/page', 'q2'), row('2.3', 'web/other')];
  const [main, deepening] = coverageOf(rows, [{ id: page.id, anchors: page.outline.headings.map(({ anchor }) => anchor) }]);
  expect(main).toMatchObject({ items: 1, answered: 1, missing: [] });
  expect(deepening).toMatchObject({ items: 3, answered: 1, missing: [{ item: '2.2' }, { item: '2.3' }] });
});

describe('external links', () => {
  const links = pagesByUrl([{ path: page.path, urls: externalUrls(page) }]);

  it('are those of the text and of the sources, each once', () => {
    expect([...links].map(([url, pages]) => [url, pages.length])).toEqual([['https://a.example/', 1], ['https://b.example/x?a=1&b=2', 1]]);
  });

  const answer: unknown = JSON.parse(readFileSync('tests/fixtures/lychee/answer.json', 'utf8'));

  it('that lychee could not open are told from those that refuse robots', () => {
    expect(fromLychee(answer, '2026-11-22')).toEqual({
      day: '2026-11-22',
      links: 6,
      broken: [
        { url: 'http://127.0.0.1:8931/err', reason: 'Rejected status code: 500 Internal Server Error' },
        { url: 'http://127.0.0.1:8931/gone', reason: 'Rejected status code: 404 Not Found' },
        { url: 'http://127.0.0.1:8931/slow', reason: 'Timeout: Request timed out' },
      ],
      refused: [{ url: 'http://127.0.0.1:8931/no', reason: 'Rejected status code: 403 Forbidden' }],
    });
    expect(() => fromLychee({ total: 1 }, '2026-11-22')).toThrow();
  });

  it('make an issue that names the files, and none when all open', () => {
    const check = { day: '2026-11-22', links: 2, broken: [{ url: 'https://a.example/', reason: 'Timeout' }], refused: [] };
    expect(issueText(check, links)).toContain('- [ ] <https://a.example/> — Timeout. `web/02-page.md`');
    expect(issueText({ ...check, broken: [] }, links)).toBe('');
  });
});
