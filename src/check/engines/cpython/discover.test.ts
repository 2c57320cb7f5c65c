import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPython } from './discover.ts';

describe.skipIf(process.platform === 'win32')('findPython', () => {
  let root: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'glubzhe-discover-'));
    environment = { PATH: join(root, 'bin'), PYENV_ROOT: join(root, 'pyenv'), UV_PYTHON_INSTALL_DIR: join(root, 'uv') };
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** An interpreter that answers the probe as given. */
  function install(path: string, script: string): void {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  const says = (version: string) => `echo '["/python/${version}", "/prefix", [${version.replaceAll('.', ', ')}]]'`;

  test('nothing found', async () => {
    expect(await findPython(environment)).toBeUndefined();
    expect(await findPython({ ...environment, PATH: undefined })).toBeUndefined();
  });

  test('the newest of PATH, pyenv and uv, compared as numbers', async () => {
    install('bin/python3', says('3.12.10'));
    expect(await findPython(environment)).toEqual({ path: '/python/3.12.10', prefix: '/prefix', version: '3.12.10' });
    install('pyenv/versions/3.13.0/bin/python3', says('3.13.0'));
    expect(await findPython(environment)).toMatchObject({ version: '3.13.0' });
    install('uv/cpython-3.13.9-linux-x86_64-gnu/bin/python3', says('3.13.9'));
    expect(await findPython(environment)).toMatchObject({ version: '3.13.9' });
    install('bin/python3.13', says('3.13.10'));
    expect(await findPython(environment)).toMatchObject({ version: '3.13.10' });
  });

  test('older ones, other programs, broken ones and those that the probe refuses are left out', async () => {
    install('bin/python3.11', says('3.11.9'));
    install('bin/python3.14-config', says('3.14.1'));
    install('bin/python3.15', 'exit 1');
    install('bin/python3.16', '');
    install('pyenv/versions/pypy3.11-7.3.20/bin/python3', says('3.14.0'));
    expect(await findPython(environment)).toBeUndefined();
  });

  test('the scripts of pyenv are not asked', async () => {
    install('shims/python3', says('3.14.0'));
    expect(await findPython({ ...environment, PATH: join(root, 'shims') })).toBeUndefined();
  });
});

const python = await findPython();

test.skipIf(!python)('the one of this machine', () => {
  expect(python!.path).toMatch(/^(\/|\w:\\)/);
  expect(python!.version).toMatch(/^3\.\d+\.\d+$/);
});
