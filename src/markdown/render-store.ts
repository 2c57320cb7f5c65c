import type { unified } from '@astrojs/markdown-remark';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, ResultCache } from '../check/cache.ts';
import { cacheFolder } from '../check/project.ts';
import { contentPath } from '../handbook/location.ts';

type Processor = ReturnType<typeof unified>;
type Renderer = Awaited<ReturnType<Processor['createRenderer']>>;
type Rendered = Awaited<ReturnType<Renderer['render']>>;

/**
 * A processor that renders a page once: the next time it comes from node_modules/.cache/glubzhe/html, as long as neither the
 * page nor anything its HTML depends on has changed. Astro's own store notices a change of a page only, which is why a build
 * clears it.
 * @param root the project's folder
 * @param settings what the processor was made with
 */
export function renderOnce(processor: Processor, root: string, settings: unknown): Processor {
  const store = new ResultCache<Rendered>(join(cacheFolder(root), 'html'));
  const version = hashOf(versionOf(root), JSON.stringify(settings));
  return {
    ...processor,
    async createRenderer(shared) {
      const renderer = await processor.createRenderer(shared);
      return { render: (content, options) => render(renderer, content, options) };
    },
  };

  async function render(renderer: Renderer, content: string, options: Parameters<Renderer['render']>[1]): Promise<Rendered> {
    const path = contentPath(options?.fileURL && fileURLToPath(options.fileURL));
    if (path === undefined) return renderer.render(content, options);
    const key = hashOf(version, path, content, JSON.stringify(options?.frontmatter ?? {}));
    const known = store.read(path, key);
    if (known) return known;
    const rendered = await renderer.render(content, options);
    store.write(path, key, rendered);
    return rendered;
  }
}

/** Changes with the project's code, its settings and the installed packages. */
function versionOf(root: string): string {
  const code = globSync(['src/**/*.ts', 'astro.config.mjs', 'package-lock.json'], { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
  return hashOf(process.version, ...code.sort().map((name) => readFileSync(join(root, name))));
}
