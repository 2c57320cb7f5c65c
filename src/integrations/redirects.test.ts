import { build } from 'astro';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redirects } from './redirects.ts';

const root = mkdtempSync(join(tmpdir(), 'redirects-'));
const built = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

beforeAll(async () => {
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  mkdirSync(join(root, 'src/handbook'));
  writeFileSync(join(root, 'src/pages/new.html.ts'), "export const GET = () => new Response('here');");
  writeFileSync(join(root, 'src/handbook/addresses.tsv'), 'address\tmoved to\n/new/\n/old/name/\t/new/\n');
  await build({ root, configFile: false, base: '/handbook/', site: 'https://glubzhe.example', integrations: [redirects()], logLevel: 'error' });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

test('an old address answers with a page that leads to the new one, base path included', () => {
  const page = built('old/name/index.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0;url=/handbook/new/">');
  expect(page).toContain('<link rel="canonical" href="https://glubzhe.example/handbook/new/">');
  expect(page).toContain('content="noindex"');
});

test('hosts that can redirect themselves get the same list', () => {
  expect(built('_redirects')).toBe('/handbook/old/name/ /handbook/new/ 301\n');
});
