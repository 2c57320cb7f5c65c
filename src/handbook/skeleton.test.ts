import { expect, it } from 'vitest';
import { parsePage } from './page.ts';
import { questionSkeleton } from './skeleton.ts';
import { assessmentLabels, limits, parts } from './structure.ts';

const page = parsePage('web/81-a.md', questionSkeleton({ title: 'Что это: "кеш"?', level: 'senior', checked: '2026-01-15' }));

it('даёт каждой части вопроса её место', () => {
  expect(page.outline.sections.map(({ heading }) => heading.text)).toEqual(parts.map(({ heading }) => heading));
  expect(page.outline.deepening).toHaveLength(limits.deepening.min);
  for (const label of assessmentLabels) expect(page.source).toContain(`**${label}**`);
});

it('записывает заголовок и дату так, что они читаются', () => {
  expect(page.frontmatter.data).toMatchObject({ title: 'Что это: "кеш"?', level: 'senior', checked: new Date('2026-01-15'), aliases: [] });
});
