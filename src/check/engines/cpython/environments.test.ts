import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { environments } from '../../../handbook/block-words.ts';
import { findPython } from './discover.ts';
import { availability, createEnvironments } from './environments.ts';

const folder = new URL('environments/', import.meta.url);
const python = await findPython();

describe('the list of packages', () => {
  const wanted = readFileSync(new URL('requirements.in', folder), 'utf8');
  const locked = readFileSync(new URL('requirements.txt', folder), 'utf8');

  test('has every environment a block may ask for, and no other', () => {
    const provided = [...wanted.matchAll(/# env=([\w-]+)$/gm)].map(([, name]) => name);
    expect(['cpython', ...provided].sort()).toEqual([...environments].sort());
  });

  test('is locked: each package by version and hash, from no named place', () => {
    const names = [...wanted.matchAll(/^[\w.-]+/gm)].map(([name]) => name);
    const entries = locked.split(/\n(?=\S)/);
    for (const entry of entries) expect(entry).toMatch(/^[\w.-]+==\S+( ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}/);
    expect(entries.map((entry) => entry.slice(0, entry.indexOf('==')))).toEqual(expect.arrayContaining(names));
    expect(locked).not.toMatch(/:\/\/|--index|--find/);
  });
});

test('availability says why not', () => {
  const options = { python: undefined, cacheDir: '/nowhere' };
  expect(availability('cpython', options)).toEqual({ available: false, reason: 'не найден CPython 3.12 или новее' });
  const some = { ...options, python: { path: '/python', prefix: '/', version: '3.13.0' } };
  expect(availability('cpython', some)).toEqual({ available: true });
  const reason = expect.stringContaining('npm run check -- --envs');
  expect(availability('django', some)).toEqual({ available: false, reason });
});

describe.skipIf(!python)('createEnvironments', () => {
  let cacheDir: string;
  let requirements: string;
  beforeEach(() => {
    cacheDir = mkdtempSync(join(tmpdir(), 'glubzhe-envs-'));
    requirements = join(cacheDir, 'requirements.txt');
    vi.stubEnv('PIP_NO_INDEX', '1');
  });
  afterEach(() => {
    rmSync(cacheDir, { recursive: true });
    vi.unstubAllEnvs();
  });

  async function create(): Promise<{ result: unknown; lines: string[] }> {
    const lines: string[] = [];
    const result = await createEnvironments({ python, cacheDir, requirements, onProgress: (line) => lines.push(line) });
    return { result, lines };
  }
  const made = () => (existsSync(join(cacheDir, 'cpython')) ? readdirSync(join(cacheDir, 'cpython')) : []);

  test('without an interpreter there is nothing to create', async () => {
    const result = await createEnvironments({ python: undefined, cacheDir, onProgress: () => undefined });
    expect(result).toMatchObject({ available: false });
    expect(made()).toEqual([]);
  });

  test('makes one environment, tells about it, and uses it from then on', async () => {
    writeFileSync(requirements, '# nothing\n');
    const first = await create();
    expect(first.result).toEqual({ available: true });
    expect(first.lines[0]).toContain(`CPython ${python!.version}`);
    expect(made()).toEqual([expect.stringMatching(`^${python!.version}-[0-9a-f]{12}$`)]);
    expect(await create()).toEqual({ result: { available: true }, lines: [] });
    writeFileSync(requirements, '# something else\n');
    expect(availability('django', { python, cacheDir, requirements })).toMatchObject({ available: false });
  });

  test('leaves nothing behind when packages cannot be had', async () => {
    writeFileSync(requirements, `django==6.1.3 --hash=sha256:${'0'.repeat(64)}\n`);
    const { result } = await create();
    const reason = expect.stringMatching(/^пакеты не установились: .*django==6\.1\.3/);
    expect(result).toEqual({ available: false, reason });
    expect(made()).toEqual([]);
    expect(availability('django', { python, cacheDir, requirements })).toMatchObject({ available: false });
  });
});
