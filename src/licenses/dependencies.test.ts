import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { forbiddenPackages, type Lockfile } from './dependencies.ts';

const locked = (license?: string): Lockfile => ({ packages: { '': {}, 'node_modules/a/node_modules/b': { license, version: '1.0.0' } } });

it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'])('допускает %s', (license) => {
  expect(forbiddenPackages(locked(license))).toEqual([]);
});

it.each([undefined, 'GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN EULA', 'MIT AND GPL-3.0-only', 'MIT AND (MIT OR GPL-3.0-only)'])('не допускает %s', (license) => {
  expect(forbiddenPackages(locked(license))).toEqual([`b@1.0.0: ${license ?? 'лицензия не указана'}`]);
});

it('знает лицензии всех пакетов проекта', () => {
  const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile;
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(forbiddenPackages(lockfile)).toEqual([]);
});
