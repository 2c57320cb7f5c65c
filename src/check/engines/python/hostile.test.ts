/**
 * Every file of tests/fixtures/hostile is a block that attacks the checker. Its first line says how it must end:
 * `# outcome: raised OSError` (a base class will do), `# outcome: limit time`, `# outcome: crashed`, or `any`;
 * a second line may give what it prints. Dropping a file into the folder adds a test.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlockOutcome, Engine } from '../engine.ts';
import { createPythonEngine } from './index.ts';

const FOLDER = new URL('../../../../tests/fixtures/hostile/', import.meta.url);
const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/glubzhe/python', import.meta.url));
const SECRET = 'a secret of the host';
const HEADER = /^# outcome: (?<status>\w+) ?(?<detail>\w*)\n(?:# prints: (?<prints>.*)\n)?/;
/** Says whether what a block may have left behind is there. */
const CANARY = readFileSync(new URL('canary.py', new URL('../', FOLDER)), 'utf8');

interface Attack {
  name: string;
  code: string;
  status: string;
  detail: string;
  prints: string | undefined;
}

const attacks = readdirSync(FOLDER).map((file): Attack => {
  const code = readFileSync(new URL(file, FOLDER), 'utf8');
  const header = HEADER.exec(code)?.groups;
  if (!header) throw new Error(`${file} does not say how it must end`);
  return { name: basename(file, '.py'), code, status: header.status!, detail: header.detail!, prints: header.prints };
});

const hostDir = mkdtempSync(join(tmpdir(), 'glubzhe-host-'));
const secretFile = join(hostDir, 'secret.txt');
const engines: Engine[] = [];
let server: Server;
let visitors = 0;
let outcomes: Map<string, BlockOutcome[]>;

beforeAll(async () => {
  writeFileSync(secretFile, SECRET);
  process.env.GLUBZHE_SECRET = SECRET;
  server = createServer((_, response) => response.end(SECRET)).on('connection', () => (visitors += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outcomes = await runAll();
}, 600_000);

afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
  delete process.env.GLUBZHE_SECRET;
  server.close();
  rmSync(hostDir, { recursive: true });
});

/** All attacks at once, each on a page of its own, between blocks that mean no harm. */
async function runAll(): Promise<Map<string, BlockOutcome[]>> {
  // Only what must meet the time limit gets a short one: a busy machine must not fail the rest.
  const common = { cacheDir: CACHE, memoryLimitBytes: 64 * 2 ** 20, outputLimitChars: 20_000 };
  const patient = createPythonEngine({ ...common, timeLimitSeconds: 60 });
  const hasty = createPythonEngine({ ...common, timeLimitSeconds: 2 });
  engines.push(patient, hasty);
  const run = async (attack: Attack) => {
    const engine = attack.detail === 'time' ? hasty : patient;
    return [attack.name, await engine.run(page(attack))] as const;
  };
  const results = await Promise.all(attacks.filter(({ detail }) => detail !== 'time').map(run));
  results.push(...(await Promise.all(attacks.filter(({ detail }) => detail === 'time').map(run))));
  return new Map(results);
}

function page({ code, detail }: Attack) {
  const { port } = server.address() as AddressInfo;
  const armed = code
    .replaceAll('__PORT__', String(port))
    .replaceAll('__SECRET_FILE__', secretFile)
    .replaceAll('__HOST_DIR__', hostDir)
    .replaceAll('__NUL__', '\0');
  const blocks = ['kept = "kept"\nprint("before")', armed, 'print("after")'];
  // After an endless block comes a new process, and the canary would need more time than there is.
  if (detail !== 'time') blocks.push(CANARY);
  return blocks.map((code) => ({ code, continues: false }));
}

test('there are at least forty attacks', () => expect(attacks.length).toBeGreaterThanOrEqual(40));

describe.each(attacks)('$name', ({ name, status, detail, prints }) => {
  test('ends as it must', () => {
    const outcome = outcomes.get(name)![1]!;
    if (status !== 'any') expect(outcome).toMatchObject({ status });
    if (outcome.status === 'raised' && detail) expect(outcome.bases).toContain(detail);
    if (outcome.status === 'limit' && detail) expect(outcome.kind).toBe(detail);
    if (prints !== undefined) expect(outcome.stdout.trim()).toBe(prints);
    expect(outcome.stdout.length).toBeLessThanOrEqual(20_000);
  });

  test('costs the other blocks nothing', () => {
    const [before, , after, canary] = outcomes.get(name)!;
    expect(before).toEqual({ status: 'ok', stdout: 'before\n' });
    expect(after).toEqual({ status: 'ok', stdout: 'after\n' });
    if (canary) expect(canary).toEqual({ status: 'ok', stdout: 'unharmed\n' });
  });

  test('lets nothing out and nothing in', () => {
    expect(JSON.stringify(outcomes.get(name))).not.toContain(SECRET);
  });
});

test('nothing reached the network or the files of the host', () => {
  expect(visitors).toBe(0);
  expect(readdirSync(hostDir)).toEqual(['secret.txt']);
  expect(readFileSync(secretFile, 'utf8')).toBe(SECRET);
});
