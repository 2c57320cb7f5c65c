import { expect, test } from 'vitest';
import { parseLog } from './commits.ts';
import { datesOf } from './dates.ts';

const commit = (seconds: number, ...fields: string[]) => [`commit ${seconds}\x01parent\x01Анна <a@example.org>`, `\n${fields[0]}`, ...fields.slice(1)].map((field) => `${field}\0`).join('');
const merge = (seconds: number, ...fields: string[]) => commit(seconds, ...fields).replace('parent', 'one two');

test('dates the first and the last commit of a file, under whatever name; a merge changes nothing', () => {
  const { files, paths } = datesOf(
    parseLog(
      merge(500, 'M', 'web/11-stays.md') +
        commit(400, 'D', 'web/12-gone.md') +
        commit(300, 'M', 'web/10-new.md', 'A', 'web/12-gone.md') +
        commit(200, 'R090', 'web/10-old.md', 'web/10-new.md') +
        commit(100, 'A', 'web/10-old.md', 'A', 'web/11-stays.md'),
    ),
  );
  expect(Object.fromEntries(files)).toEqual({
    'web/10-new.md': { created: new Date(100_000), changed: new Date(300_000) },
    'web/11-stays.md': { created: new Date(100_000), changed: new Date(100_000) },
  });
  expect([...paths].sort()).toEqual(['web/10-new.md', 'web/10-old.md', 'web/11-stays.md', 'web/12-gone.md']);
});

test('a folder without history has none', () => {
  expect(datesOf(parseLog('')).files.size).toBe(0);
});
