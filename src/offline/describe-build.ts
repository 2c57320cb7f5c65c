import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readHistory } from '../history/dates.ts';
import { revisionOf, type Build, type SiteFile } from './build.ts';

/** Pages, what they load, and search: not what is for printing, crawlers, hosts and installers, nor the parts of Pagefind without use here. */
const READ =
  /^(?!.*\/print\/)(.+\/)?index\.html$|^_astro\/|^search\/|^favicon\.svg$|^pagefind\/(pagefind\.js|pagefind-entry\.json|wasm\.(?!unknown)\w+\.pagefind|.+\.pf_\w+)$/;
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
    .filter((name) => READ.test(name))
    .sort();
  const files = await Promise.all(names.map((name) => describeFile(name, readFileSync(join(folder, name)))));
  const id = await revisionOf(new Blob(files.map(({ path, revision }) => `${path} ${revision}\n`)));
  return { id, date, files };
}

async function describeFile(name: string, content: Buffer<ArrayBuffer>): Promise<SiteFile> {
  const size = COMPRESSED.test(name) ? content.length : (await promisify(gzip)(content)).length;
  return { path: name.replace(/(^|\/)index\.html$/, '$1'), revision: await revisionOf(new Blob([content])), size };
}

/** The day of the last change to the content; today where there is no history. */
export function lastChange(root: string): string {
  const changes = [...(readHistory(root)?.files.values() ?? [])].map(({ changed }) => changed.getTime());
  return new Date(changes.length > 0 ? Math.max(...changes) : Date.now()).toISOString().slice(0, 10);
}
