/**
 * Every file of tests/fixtures/hostile-native is a block that attacks the checker. Its first line says how it must
 * end: `# outcome: limit time`, `# outcome: raised OSError`, `# outcome: crashed SIGSEGV`. Dropping a file into the
 * folder adds a test.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BlockOutcome } from '../engine.ts';
import { findPython } from './discover.ts';
import { createCpythonEngine } from './engine.ts';

const FIXTURES = fileURLToPath(new URL('../../../../tests/fixtures/hostile-native/', import.meta.url));
const SECRET = 'a secret of the host';
const python = await findPython();
const linux = process.platform === 'linux';
/** What this system offers to `guest/cage.py`. */
const hasNamespaces = systemAllows('import os; os.unshare(os.CLONE_NEWNET | (os.getuid() and os.CLONE_NEWUSER))');
const hasLandlock = systemAllows('import ctypes; assert ctypes.CDLL(None).syscall(444, None, 0, 1) >= 1');

const outside = mkdtempSync(join(tmpdir(), 'glubzhe-outside-'));
/** Where the folders of guests appear. */
const temp = mkdtempSync(join(tmpdir(), 'glubzhe-temp-'));
beforeAll(() => vi.stubEnv('TMPDIR', temp));
afterAll(() => {
  vi.unstubAllEnvs();
  for (const folder of [outside, temp]) rmSync(folder, { recursive: true });
});

function systemAllows(code: string): boolean {
  if (!python || !linux) return false;
  try {
    execFileSync(python.path, ['-I', '-c', code], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run(blocks: string[]): Promise<BlockOutcome[]> {
  const limits = { timeLimitSeconds: 3, memoryLimitBytes: 2 ** 29, outputLimitChars: 50_000 };
  const engine = createCpythonEngine({ env: 'cpython', python: python!, cacheDir: 'not needed', ...limits });
  return engine.run(blocks.map((code) => ({ code, continues: false })));
}

async function printed(code: string): Promise<string> {
  const [outcome] = await run([code]);
  expect(outcome).toMatchObject({ status: 'ok' });
  return outcome!.stdout;
}

/** Command lines of all processes of the machine. */
function commandLines(): string {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
}

// Elsewhere a bomb of daemons would outlive the test.
describe.skipIf(!python || !linux)('an attack costs one outcome and nothing else', () => {
  test.each(readdirSync(FIXTURES))('%s', async (file) => {
    const code = readFileSync(join(FIXTURES, file), 'utf8');
    const expected = /^# outcome: (.+)\n/.exec(code)?.[1];
    const [attack, harmless] = (await run([code, 'print("цел")'])) as [BlockOutcome, BlockOutcome];
    expect(summary(attack)).toBe(expected);
    expect(harmless).toEqual({ status: 'ok', stdout: 'цел\n' });
    expect(readdirSync(temp)).toEqual([]);
  });

  function summary(outcome: BlockOutcome): string {
    if (outcome.status === 'ok' || outcome.status === 'skipped') return outcome.status;
    if (outcome.status === 'raised') return `raised ${outcome.type}`;
    return `${outcome.status} ${outcome.status === 'limit' ? outcome.kind : outcome.message}`;
  }
});

describe.skipIf(!python || process.platform === 'win32')('a guest', () => {
  test('does not see the environment of the checker', async () => {
    vi.stubEnv('GLUBZHE_SECRET', SECRET);
    const names = await printed('import os\nprint(*sorted(os.environ))');
    expect(names).toBe('HOME LANG MALLOC_ARENA_MAX PATH TMPDIR TZ\n');
  });

  test.skipIf(!linux)('leaves no daemons behind', async () => {
    await run([readFileSync(join(FIXTURES, 'daemon.py'), 'utf8')]);
    expect(commandLines()).not.toContain('98.7654');
  });

  test.skipIf(!linux)('has no more processes than it may', async () => {
    const code = `import os, time

count = 0
try:
    while True:
        if not os.fork():
            time.sleep(60)
        count += 1
except OSError:
    print(count <= 256)`;
    expect(await printed(code)).toBe('True\n');
  });

  test.skipIf(!linux)('ends with the checker, even if that is killed', async () => {
    const code = 'import subprocess\nsubprocess.run(["sleep", "97.6543"])';
    const engine = new URL('engine.ts', import.meta.url).href;
    const script = `const { createCpythonEngine } = await import(${JSON.stringify(engine)});
      const options = { env: 'cpython', python: ${JSON.stringify(python)}, cacheDir: '' };
      await createCpythonEngine(options).run([{ code: ${JSON.stringify(code)}, continues: false }]);`;
    const checker = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    await expect.poll(commandLines, { timeout: 20_000 }).toContain('sleep 97.6543');
    checker.kill('SIGKILL');
    await expect.poll(commandLines, { timeout: 20_000 }).not.toContain('sleep 97.6543');
    for (const name of readdirSync(temp)) rmSync(join(temp, name), { recursive: true });
  });

  test.skipIf(!hasLandlock)('reads and writes nothing outside of its folder', async () => {
    writeFileSync(join(outside, 'secret.txt'), SECRET);
    const code = `import glob, os
from pathlib import Path

outside = Path(${JSON.stringify(outside)})
seen = []
for path in [outside / "secret.txt", "/etc/shadow", *glob.glob("/proc/[0-9]*/environ")]:
    try:
        seen.append(Path(path).read_text())
    except OSError:
        pass
for attempt, target in ((Path.touch, "new"), (Path.mkdir, "new"), (Path.unlink, "secret.txt"), (os.listdir, "")):
    try:
        seen.append(attempt(outside / target))
    except PermissionError:
        pass
print(seen)`;
    expect(await printed(code)).toBe('[]\n');
    expect(readdirSync(outside)).toEqual(['secret.txt']);
  });

  test.skipIf(!hasNamespaces)('has no network but its own', async () => {
    let visitors = 0;
    const server = createServer().on('connection', () => (visitors += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const lines = await printed(`import socket

print(*[name for _, name in socket.if_nameindex()])
try:
    socket.create_connection(("127.0.0.1", ${port}))
except ConnectionRefusedError:
    print("отказано")`);
    server.close();
    expect(lines).toBe('lo\nотказано\n');
    expect(visitors).toBe(0);
  });
});
