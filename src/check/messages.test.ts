import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from './messages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'tests/fixtures/check');
const ids = Object.keys(rules);

describe.each(ids)('%s', (rule) => {
  const files = existsSync(join(fixtures, rule)) ? readdirSync(join(fixtures, rule)) : [];

  it('нарушается в одном примере и соблюдается в другом', () => {
    expect(files.some((file) => file.startsWith('bad'))).toBe(true);
    expect(files.some((file) => file.startsWith('good'))).toBe(true);
    const bad = files.filter((file) => file.startsWith('bad')).map((file) => readFileSync(join(fixtures, rule, file), 'utf8'));
    for (const fixture of bad) expect(fixture).toMatch(new RegExp(`%%.* ${rule}(?::\\d+)?(?: |$)`, 'm'));
  });
});

it('каждое правило и только они объяснены в CONTRIBUTING.md, в порядке таблицы', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const section = text.split(/^## Правила проверки$/m)[1]?.split(/^## /m)[0] ?? '';
  expect([...section.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)).toEqual(ids);
});
