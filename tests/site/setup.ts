import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { site } from '../../src/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site with its base path, without a slash at the end. */
    address: string;
  }
}

/** The address the site is built for: it is in maps, feeds and previews; nothing asks it. */
export const SITE_URL = 'https://glubzhe.example';

/**
 * Builds the site as `npm run build` does, unless `npm test` has just done so, and serves it for the tests as a host would:
 * under BASE_PATH, if it is set, and with the headers for every page.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.SITE_IS_BUILT) build();
  const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port: Number(process.env.TEST_PORT ?? 4399), headers: headersOfEveryPage() } });
  project.provide('address', `http://localhost:${server.port}${site.base.replace(/\/$/, '')}`);
  return () => server.stop();
}

function build(): void {
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL }; // Vitest says «test», and the pages would lack their security policy
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { encoding: 'utf8', env, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`Сборка не удалась:\n${stdout}\n${stderr}`);
}

/** The first rule of the file made for hosts. */
function headersOfEveryPage(): Record<string, string> {
  const [path, ...lines] = readFileSync('dist/_headers', 'utf8').split('\n\n')[0]!.split('\n');
  if (path !== `${site.base}*`) throw new Error(`Первое правило _headers — для ${path}, а не для всех страниц.`);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]));
}
