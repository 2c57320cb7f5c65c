import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { revisionOf, type Build, type SiteFile } from './build.ts';

/** What nobody reads: for crawlers and installers, sections once more for printing, the parts of Pagefind that this site does not use. */
const NOT_READ =
  /^(404\.html|[^/]+\/print\/index\.html|sw\.js|og\.png|robots\.txt|sitemap.*\.xml|manifest\.webmanifest|icons\/.*|pagefind\/(pagefind-.*\.(js|css)|wasm\.unknown\.pagefind))$/;
const COMPRESSED = /\.(woff2|png|webp|avif|jpe?g|pagefind|pf_\w+)$/;

/**
 * Lists what a built site consists of.
 * @param folder the site, with its search index
 * @param date day of its last change: `2026-11-22`
 */
export async function describeBuild(folder: string, date: string): Promise<Build> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !NOT_READ.test(name))
    .sort();
  const files = await Promise.all(names.map((name) => describeFile(name, readFileSync(join(folder, name)))));
  const id = await revisionOf(new Blob(files.map(({ path, revision }) => `${path} ${revision}\n`)));
  return { id, date, files };
}

async function describeFile(name: string, content: Buffer<ArrayBuffer>): Promise<SiteFile> {
  const size = COMPRESSED.test(name) ? content.length : gzipSync(content).length;
  return { path: name.replace(/(^|\/)index\.html$/, '$1'), revision: await revisionOf(new Blob([content])), size };
}

/** The day of the last commit; today where there is no history. */
export function lastChange(root: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
