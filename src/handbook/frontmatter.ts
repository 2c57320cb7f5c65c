import { z } from 'astro/zod';
import { levels } from './levels.ts';
import { limits } from './structure.ts';
import { tags } from './tags.ts';

const PAGE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/;

/** A primary source of a page's facts. */
const source = z.strictObject({
  title: z.string().trim().min(1),
  url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }),
});

const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Keys only a question has. */
export const questionFields = {
  level: z.enum(levels),
  tags: z.array(z.enum(tags)).min(limits.tags.min).max(limits.tags.max).refine(unique, { params: { kind: 'duplicates' } }),
  aliases: z.array(z.string().trim().min(1)).refine(unique, { params: { kind: 'duplicates' } }),
  situations: z.array(z.string().trim().min(1).max(limits.situation.max)).max(limits.situations.max).refine(unique, { params: { kind: 'duplicates' } }).optional(),
  related: z.array(z.string().regex(PAGE_ID)).min(limits.related.min).max(limits.related.max).refine(unique, { params: { kind: 'duplicates' } }),
  checked: z.date(),
  sources: z.array(source).min(limits.sources.min).refine((list) => unique(list.map((item) => item.url)), { params: { kind: 'duplicates' } }),
};

/** Frontmatter of a question: every key but `situations` required, no other key allowed. */
export const questionSchema = z.strictObject({
  title: z.string().trim().min(1).max(limits.title.max),
  description: z.string().trim().min(limits.description.min).max(limits.description.max),
  ...questionFields,
});

/** Frontmatter of a question after validation. */
export type QuestionFrontmatter = z.infer<typeof questionSchema>;

/**
 * Frontmatter of a page that is no question: the keys of Starlight that arrange a page. Those that would let a page bring
 * scripts, HTML and addresses of its own are left out; `head` may only set the window's title.
 */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1).max(limits.title.max),
  description: z.string().trim().min(limits.description.min).max(limits.description.max).optional(),
  draft: z.boolean().optional(),
  editUrl: z.boolean().optional(),
  head: z.array(z.strictObject({ tag: z.literal('title'), content: z.string().trim().min(1) })).optional(),
  lastUpdated: z.union([z.date(), z.boolean()]).optional(),
  next: z.union([z.boolean(), z.string(), z.looseObject({})]).optional(),
  pagefind: z.boolean().optional(),
  prev: z.union([z.boolean(), z.string(), z.looseObject({})]).optional(),
  sidebar: z.looseObject({}).optional(),
  tableOfContents: z.union([z.boolean(), z.looseObject({})]).optional(),
  template: z.enum(['doc', 'splash']).optional(),
});
