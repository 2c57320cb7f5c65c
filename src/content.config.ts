import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { questionFields } from './handbook/frontmatter.ts';
import { locatePage } from './handbook/location.ts';

/** Here the keys of a question are optional, as not every page is one; the content check is strict about them. */
const questionKeys = z.object(questionFields).partial();

export const collections = {
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => locatePage(entry).id }),
    schema: docsSchema({ extend: questionKeys }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
