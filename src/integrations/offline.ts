import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { bundleWorker } from '../offline/bundle-worker.ts';
import { describeBuild, lastChange } from '../offline/describe-build.ts';

/** Writes the service worker, which knows every file of the site: has to stand after Starlight, whose last step is the search index. */
export function offline(): AstroIntegration {
  return {
    name: 'handbook:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const build = await describeBuild(folder, lastChange(process.cwd()));
        if (!build.files.some(({ path }) => path === 'pagefind/pagefind-entry.json'))
          throw new Error('Нет поискового индекса: в astro.config.mjs offline() должен стоять после starlight().');
        await bundleWorker(folder, build);
        const size = build.files.reduce((sum, file) => sum + file.size, 0);
        logger.info(`${build.files.length} files, ${(size / 1e6).toFixed(1)} MB to download`);
      },
    },
  };
}
