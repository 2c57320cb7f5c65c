import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorker } from '../../src/offline/bundle-worker.ts';
import { describeBuild } from '../../src/offline/describe-build.ts';
import { pack, unpack } from '../../src/search/packing.ts';

/**
 * Makes another build of the site out of `dist/`, with a mark in every page (`data-built`), in the stylesheet of all pages
 * (`--built`) and in all titles that search knows.
 * @returns its folder
 */
export async function makeBuild(mark: string, date: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `site-${mark}-`));
  cpSync('dist', folder, { recursive: true });
  const assets = readdirSync(join(folder, '_astro'));
  const sheet = assets.find((name) => /\.css$/.test(name) && edit(join(folder, '_astro', name), (css) => `${css}:root{--built:${mark}}`, '.logo'))!;
  renameSync(join(folder, '_astro', sheet), join(folder, '_astro', `${mark}.css`));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.html'))
      edit(join(folder, name), (html) => html.replaceAll(sheet, `${mark}.css`).replace('<html ', `<html data-built="${mark}" `));
  edit(join(folder, 'search/vocabulary.json'), (json) => {
    const vocabulary = unpack(json);
    for (const page of vocabulary.pages) page.title += ` ${mark}`;
    return pack(vocabulary);
  });
  await bundleWorker(folder, await describeBuild(folder, date));
  return folder;
}

/** Changes a file, if it has `needle`; tells whether it had. */
function edit(file: string, change: (text: string) => string, needle = ''): boolean {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(needle)) return false;
  writeFileSync(file, change(text));
  return true;
}
