/** What is left when code breaks out of Python, and what is left when it breaks out of its JavaScript realm as well. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInfo } from './build-info.ts';
import { sandboxFlags } from './start.ts';

const FIXTURES = fileURLToPath(new URL('../../../../tests/fixtures/sandbox/', import.meta.url));
const FLAGS = [...sandboxFlags({ pyodide: buildInfo().pyodide, image: null }), `--allow-fs-read=${FIXTURES}`];
const folder = mkdtempSync(join(tmpdir(), 'glubzhe-isolation-'));
const secret = join(folder, 'secret.txt');
const target = join(folder, 'written.txt');
let visitors = 0;
const server = createServer((_, response) => response.end()).on('connection', () => (visitors += 1));

beforeAll(() => {
  writeFileSync(secret, 'secret');
  return new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function findings(script: string, flags: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const port = String((server.address() as AddressInfo).port);
  const command = [...flags, join(FIXTURES, script), secret, target, port];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return JSON.parse(stdout) as string[];
}

test('the process of a sandbox can reach nothing', async () => {
  expect(await findings('process-probe.mjs', FLAGS, {})).toEqual([]);
  expect(visitors).toBe(0);
  expect(existsSync(target)).toBe(false);
});

test('the probe of the process finds what there is without the flags', async () => {
  const found = await findings('process-probe.mjs', [], { GLUBZHE_SECRET: 'x' });
  expect(found).toEqual(expect.arrayContaining(['read', 'write', 'spawn', 'eval', 'environment', 'connect', 'fetch']));
  expect(visitors).toBeGreaterThan(0);
  expect(existsSync(target)).toBe(true);
});

test('the realm of the interpreter holds nothing but the language', async () => {
  expect(await findings('run-realm-probe.ts', FLAGS, {})).toEqual([]);
});
