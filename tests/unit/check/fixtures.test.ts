import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { lazyTools } from '../../../src/check/check-page.ts';
import { closeEngines, createEngines } from '../../../src/check/engines/index.ts';
import type { Problem } from '../../../src/check/report.ts';
import { runCheck } from '../../../src/check/run.ts';
import { expectedProblems, fixtureFolder, readFixture, writeHandbook } from './fixture.ts';

const engineCache = fileURLToPath(new URL('../../../node_modules/.cache/glubzhe', import.meta.url));
const engines = createEngines(engineCache);
const tools = lazyTools();
/** Most pages of a fixture are those of the valid handbook: they are checked once. */
const cache = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(async () => {
  await closeEngines(engines);
  rmSync(cache, { recursive: true });
});

describe.each(globSync('*/*.md', { cwd: fixtureFolder }).sort())('%s', (file) => {
  it('дал ровно те замечания, что в нём указаны', async () => {
    const handbook = readFixture(readFileSync(join(fixtureFolder, file), 'utf8'));
    const expected = expectedProblems(handbook);
    const { root, remove } = writeHandbook(handbook);
    try {
      const changed = file.startsWith('file-moved/') ? new Set([...handbook.files.keys(), 'web/93-published.md']) : undefined;
      const { problems } = await runCheck({ root, contentDir: 'content', engines, tools, cache, changed, strict: file.startsWith('run-unavailable/') });
      expect(problems.map((problem) => describeFound(problem, expected)).sort()).toEqual(expected);
    } finally {
      remove();
    }
  });
});

/** `file:line:column rule`, the column as `*` where the fixture leaves it open. */
function describeFound({ file, line, column, rule }: Problem, expected: string[]): string {
  const path = posix.relative('content', file);
  const open = `${path}:${line}:* ${rule}`;
  return expected.includes(open) ? open : `${path}:${line}:${column} ${rule}`;
}
