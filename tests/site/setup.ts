import { spawnSync } from 'node:child_process';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    address: string;
  }
}

/** The address the site is built for: it is in maps, feeds and previews; nothing asks it. */
export const SITE_URL = 'https://glubzhe.example';

/** Builds the site as `npm run build` does and serves it for the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = spawnSync('npm', ['run', 'build'], { encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, SITE_URL } });
  if (build.status !== 0) throw new Error(`Сборка не удалась:\n${build.stdout}\n${build.stderr}`);
  const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port: Number(process.env.TEST_PORT ?? 4399) } });
  project.provide('address', `http://localhost:${server.port}`);
  return () => server.stop();
}
