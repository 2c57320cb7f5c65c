import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { questionFields } from './handbook/frontmatter.ts';
import { locatePage } from './handbook/location.ts';

/** Here the keys of a question are optional, as not every page is one; the content check is strict about them. */
const questionKeys = z.object(questionFields).partial();

/**
 * Leaves the text of entries out of Astro's store: it is kept with their HTML, see src/markdown/render-store.ts. What was in
 * the store is forgotten, as it may point to HTML that is no more.
 */
function withStubs(loader: Loader): Loader {
  const load: Loader['load'] = (context) => {
    const set: typeof context.store.set = (entry) => context.store.set({ ...entry, body: undefined });
    const store = new Proxy(context.store, { get: (target, name) => (name === 'set' ? set : Reflect.get(target, name)) });
    store.clear();
    return loader.load({ ...context, store });
  };
  return { ...loader, load } as Loader;
}

export const collections = {
  docs: defineCollection({
    loader: withStubs(docsLoader({ generateId: ({ entry }) => locatePage(entry).id })),
    schema: docsSchema({ extend: questionKeys }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
