import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locatePage } from './location.ts';
import { readings } from './reading-order.ts';
import { sections } from './sections.ts';

it.each(sections.map(({ slug }) => slug))('порядок чтения раздела %s называет каждый вопрос один раз', (section) => {
  const slugs = readings[section].steps.flatMap((step) => step.slugs);
  expect(new Set(slugs).size).toBe(slugs.length);
  const written = globSync(`${section}/*.md`, { cwd: 'src/content/docs' }).map((path) => locatePage(path).slug);
  expect(slugs).toEqual(expect.arrayContaining(written));
});
