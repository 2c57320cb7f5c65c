import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, ResultCache } from '../check/cache.ts';
import { cacheFolder } from '../check/project.ts';
import type { Digest } from '../digest.ts';
import { contentPath } from '../handbook/location.ts';
import { wrapRenderer, type Processor, type Renderer } from './wrap-renderer.ts';

type Rendered = Awaited<ReturnType<Renderer['render']>>;

/** What Astro keeps in the place of a rendered page: its frontmatter as the renderer leaves it. */
export interface PageStub {
  /** By which {@link readHtml} and {@link readDigest} find the page. */
  key: string;
  minutes: number;
}

/** HTML and all the rest apart: most of those that read one do not need the other. */
const storesOf = (root: string) => ({
  html: new ResultCache<string>(join(cacheFolder(root), 'html')),
  metadata: new ResultCache<Rendered['metadata']>(join(cacheFolder(root), 'digests')),
});

/**
 * A processor that renders a page once: the next time it comes from node_modules/.cache/glubzhe/html, as long as neither the
 * page nor anything its HTML depends on has changed. Astro's own store notices a change of a page only, which is why a build
 * clears it; and as it is bundled as one module, a thousand pages are too much for it, so that it gets no more than a stub.
 * @param root the project's folder
 * @param settings what the processor was made with
 */
export function renderOnce(processor: Processor, root: string, settings: unknown): Processor {
  const { html, metadata } = storesOf(root);
  const version = hashOf(versionOf(root), JSON.stringify(settings));
  return wrapRenderer(processor, (renderer) => (content, options) => render(renderer, content, options));

  async function render(renderer: Renderer, content: string, options: Parameters<Renderer['render']>[1]): Promise<Rendered> {
    const path = contentPath(options?.fileURL && fileURLToPath(options.fileURL));
    if (path === undefined) return renderer.render(content, options);
    const key = hashOf(version, path, content, JSON.stringify(options?.frontmatter ?? {}));
    const known = html.read(path, key) !== undefined && metadata.read(path, key);
    if (known) return stubOf(known, key, path);
    const rendered = await renderer.render(content, options);
    html.write(path, key, rendered.code);
    metadata.write(path, key, rendered.metadata);
    return stubOf(rendered.metadata, key, path);
  }
}

function stubOf(metadata: Rendered['metadata'], key: string, path: string): Rendered {
  if (metadata.localImagePaths.length > 0) throw new Error(`${path}: картинки лежат в public/, их адреса начинаются с косой черты.`);
  const stub: PageStub = { key, minutes: (metadata.frontmatter.digest as Digest).minutes };
  return { code: '', metadata: { ...metadata, frontmatter: stub } };
}

/**
 * The HTML of a page that {@link renderOnce} has rendered.
 * @param root the project's folder
 * @param path inside the content folder
 * @throws when it is not there: the folder of the store cannot be written
 */
export function readHtml(root: string, path: string, { key }: PageStub): string {
  return storesOf(root).html.readAgain(path, key) ?? missing(root, path);
}

/** The digest of a page, in the same way. */
export function readDigest(root: string, path: string, { key }: PageStub): Digest {
  return (storesOf(root).metadata.readAgain(path, key) ?? missing(root, path)).frontmatter.digest as Digest;
}

function missing(root: string, path: string): never {
  throw new Error(`Нет страницы ${path} среди сохранённого в ${cacheFolder(root)}: туда нельзя писать?`);
}

/** Changes with the project's code, its settings and the installed packages. */
function versionOf(root: string): string {
  const code = globSync(['src/**/*.ts', 'astro.config.mjs', 'package-lock.json'], { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
  return hashOf(process.version, ...code.sort().map((name) => readFileSync(join(root, name))));
}
