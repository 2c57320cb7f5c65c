import type { unified } from '@astrojs/markdown-remark';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, ResultCache } from '../check/cache.ts';
import { cacheFolder } from '../check/project.ts';
import type { Digest } from '../digest.ts';
import { contentPath } from '../handbook/location.ts';

type Processor = ReturnType<typeof unified>;
type Renderer = Awaited<ReturnType<Processor['createRenderer']>>;
type Rendered = Awaited<ReturnType<Renderer['render']>>;

/** A rendered page. */
export interface RenderedPage {
  html: string;
  digest: Digest;
}

/** What Astro keeps in the place of a rendered page: its frontmatter as the renderer leaves it. */
export interface PageStub {
  /** By which {@link readRendered} finds the page. */
  key: string;
  minutes: number;
}

const storeOf = (root: string) => new ResultCache<Rendered>(join(cacheFolder(root), 'html'));

/**
 * A processor that renders a page once: the next time it comes from node_modules/.cache/glubzhe/html, as long as neither the
 * page nor anything its HTML depends on has changed. Astro's own store notices a change of a page only, which is why a build
 * clears it; and as it is bundled as one module, a thousand pages are too much for it, so that it gets no more than a stub.
 * @param root the project's folder
 * @param settings what the processor was made with
 */
export function renderOnce(processor: Processor, root: string, settings: unknown): Processor {
  const store = storeOf(root);
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
    const rendered = known ?? (await renderer.render(content, options));
    if (!known) store.write(path, key, rendered);
    return stubOf(rendered, key, path);
  }
}

function stubOf({ metadata }: Rendered, key: string, path: string): Rendered {
  if (metadata.localImagePaths.length > 0) throw new Error(`${path}: картинки лежат в public/, их адреса начинаются с косой черты.`);
  const stub: PageStub = { key, minutes: (metadata.frontmatter.digest as Digest).minutes };
  return { code: '', metadata: { ...metadata, frontmatter: stub } };
}

/**
 * A page that {@link renderOnce} has rendered.
 * @param root the project's folder
 * @param path inside the content folder
 * @throws when it is not there: the folder of the store cannot be written
 */
export function readRendered(root: string, path: string, { key }: PageStub): RenderedPage {
  const rendered = storeOf(root).read(path, key);
  if (!rendered) throw new Error(`Нет страницы ${path} в ${join(cacheFolder(root), 'html')}: туда нельзя писать?`);
  return { html: rendered.code, digest: rendered.metadata.frontmatter.digest as Digest };
}

/** Changes with the project's code, its settings and the installed packages. */
function versionOf(root: string): string {
  const code = globSync(['src/**/*.ts', 'astro.config.mjs', 'package-lock.json'], { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
  return hashOf(process.version, ...code.sort().map((name) => readFileSync(join(root, name))));
}
