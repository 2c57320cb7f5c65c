import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { contentPath } from '../../handbook/location.ts';
import { parsePage } from '../../handbook/page.ts';
import { otherFolders, sections } from '../../handbook/sections.ts';
import { pack } from '../../search/packing.ts';
import { buildVocabulary } from '../../search/vocabulary.ts';

/** What search knows of the pages: loaded with the first query. */
export async function GET(): Promise<Response> {
  const entries = (await getCollection('docs')).filter(({ id }) => id.includes('/'));
  const pages = entries.map(({ filePath }) => parsePage(contentPath(filePath)!, readFileSync(filePath!, 'utf8')));
  const hubs = [
    ...sections.map(({ slug, title, summary }) => ({ id: slug, title, description: summary })),
    ...otherFolders.map(({ slug, title }) => ({ id: slug, title, description: '' })),
  ];
  return new Response(pack(buildVocabulary(pages, hubs)), { headers: { 'content-type': 'application/json' } });
}
