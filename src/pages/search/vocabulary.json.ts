import { digestOf, texts } from '../../catalogue.ts';
import { otherFolders, sections } from '../../handbook/sections.ts';
import { pack } from '../../search/packing.ts';
import { buildVocabulary } from '../../search/vocabulary.ts';

/** What search knows of the pages: loaded with the first query. */
export function GET(): Response {
  const pages = texts.filter(({ id }) => id.includes('/')).map(({ id }) => digestOf(id).survey);
  const hubs = [
    ...sections.map(({ slug, title, summary }) => ({ id: slug, title, description: summary })),
    ...otherFolders.map(({ slug, title }) => ({ id: slug, title, description: '' })),
  ];
  return new Response(pack(buildVocabulary(pages, hubs)), { headers: { 'content-type': 'application/json' } });
}
