import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { findFolder, findQuestion, readySections } from './catalogue.ts';
import { findSitePage } from './site-pages.ts';

/** Fits Starlight's route data to the handbook: neighbours inside the section or folder, a leaner head. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  route.pagination = neighbours(route.id);
  route.head = route.head.filter(({ attrs }) => attrs?.name !== 'generator').map((tag) => openGraph(tag, route.id));
});

/** A tag of the head as https://ogp.me wants it: a page that lists others is no article, and a locale has its country. */
function openGraph(tag: StarlightRouteData['head'][number], id: string): StarlightRouteData['head'][number] {
  const content = { 'og:type': (findSitePage(id)?.kind ?? 'hub') === 'hub' ? 'website' : 'article', 'og:locale': 'ru_RU' }[String(tag.attrs?.property)];
  return content === undefined ? tag : { ...tag, attrs: { ...tag.attrs, content } };
}

interface Neighbour {
  id: string;
  href: string;
  label: string;
}

/** The row of pages in which this one stands: the questions of its section by number, or the pages of its folder. */
function row(id: string): readonly Neighbour[] {
  const section = findQuestion(id)?.section.slug;
  if (section === undefined) return findFolder(id)?.pages ?? [];
  const { questions } = readySections.find(({ slug }) => slug === section)!;
  return questions.map(({ id, href, number, title }) => ({ id, href, label: `${number}. ${title}` }));
}

function neighbours(id: string): StarlightRouteData['pagination'] {
  const pages = row(id);
  const index = pages.findIndex((page) => page.id === id);
  return { prev: link(pages[index - 1]), next: index < 0 ? undefined : link(pages[index + 1]) };
}

function link(page: Neighbour | undefined): StarlightRouteData['pagination']['prev'] {
  if (!page) return undefined;
  return { type: 'link', label: page.label, href: page.href, isCurrent: false, badge: undefined, attrs: {} };
}
