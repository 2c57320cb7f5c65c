import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildInfo } from '../check/engines/python/build-info.ts';
import { supportEnd } from './python-versions.ts';

test('a version is supported until the end of its last month', () => {
  expect(supportEnd('3.12')).toEqual(new Date('2028-11-01'));
  expect(supportEnd('3.99')).toBeUndefined();
});

test('the end of support is known for every version on which examples are run here and in CI', () => {
  const workflows = globSync('.github/workflows/*.yml').map((file) => readFileSync(file, 'utf8'));
  const inWorkflows = workflows.flatMap((text) => [...text.matchAll(/python-version: '([\d.]+)'/g)].map(([, version]) => version!));
  expect(inWorkflows).not.toEqual([]);
  for (const version of [buildInfo().python, ...inWorkflows]) expect(supportEnd(version), `Python ${version}`).toBeDefined();
});
