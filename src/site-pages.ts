import { folders, questions, type FolderPage, type Question } from './catalogue.ts';
import { hubs, type Hub } from './hubs.ts';

/** A page of the site: a question, a list of pages, or a page of the guide, the interviews or the road map. */
export type SitePage = { kind: 'question'; page: Question } | { kind: 'hub'; page: Hub } | { kind: 'text'; page: FolderPage };

/** Every page of the site; the one shown in place of a missing one is none of them. */
export const sitePages: readonly SitePage[] = [
  ...hubs.map((page) => ({ kind: 'hub', page }) as const),
  ...questions.map((page) => ({ kind: 'question', page }) as const),
  ...folders.flatMap(({ pages }) => pages.map((page) => ({ kind: 'text', page }) as const)),
];

const byId = new Map(sitePages.map((sitePage) => [sitePage.page.id, sitePage]));

/** The page with this id: empty for the home page. */
export function findSitePage(id: string): SitePage | undefined {
  return byId.get(id);
}
