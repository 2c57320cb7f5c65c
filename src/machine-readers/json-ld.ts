import type { Article, BreadcrumbList, CollectionPage, SearchAction, SearchResultsPage, TechArticle, WebSite, WithActionConstraints } from 'schema-dts';
import type { Question } from '../catalogue.ts';
import { levelTitles } from '../handbook/levels.ts';
import type { Hub } from '../hubs.ts';
import { absolute, pathTo, pictureAt } from '../paths.ts';
import type { SitePage } from '../site-pages.ts';
import { site } from '../site.ts';

/** What a page is, in the terms of https://schema.org. */
export type PageData = Article | CollectionPage | SearchResultsPage | TechArticle | WebSite;

/** A step of the way from the home page to a page. */
export interface Crumb {
  id: string;
  title: string;
}

/**
 * The text of a page's JSON-LD block: what the page is, and the way to it. An answer is a `TechArticle`: `QAPage` is for
 * answers of visitors, `FAQPage` for questions about the site's owner.
 * @param changed when the page changed last
 */
export function jsonLd(sitePage: SitePage, crumbs: readonly Crumb[], changed?: Date): string {
  const nodes = crumbs.length > 0 ? [pageData(sitePage, changed), breadcrumbs(crumbs)] : [pageData(sitePage, changed)];
  // A `<` in a title must not end the script element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}

function pageData({ kind, page }: SitePage, changed?: Date): PageData {
  if (kind === 'question') return answer(page, changed);
  if (kind === 'hub') return page.id === '' ? webSite() : list(page);
  return { '@type': 'Article', headline: page.title, ...common(page.id, changed) };
}

function answer({ id, title, level, tags, checked }: Question, changed?: Date): TechArticle {
  return { '@type': 'TechArticle', headline: title, ...common(id, changed ?? checked), educationalLevel: levelTitles[level], keywords: tags.join(', ') };
}

function list({ id, title, lists }: Hub): CollectionPage | SearchResultsPage {
  const url = absolute(pathTo(id));
  if (id === 'search') return { '@type': 'SearchResultsPage', name: title, url, inLanguage: 'ru' };
  const pages = new Set(lists.flatMap(({ pages }) => pages)); // a question stands under several topics
  const items = [...pages].map((page, index) => ({ '@type': 'ListItem' as const, position: index + 1, url: absolute(pathTo(page.id)) }));
  return { '@type': 'CollectionPage', name: title, url, inLanguage: 'ru', mainEntity: { '@type': 'ItemList', itemListElement: items } };
}

function webSite(): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(pathTo('search'))}?q={query}` },
    'query-input': 'required name=query',
  };
  return { '@type': 'WebSite', name: site.name, description: site.description, url: absolute(pathTo()), inLanguage: 'ru', potentialAction: search };
}

function common(id: string, changed: Date | undefined) {
  return {
    url: absolute(pathTo(id)),
    image: absolute(pictureAt(id)),
    dateModified: changed?.toISOString().slice(0, 10),
    inLanguage: 'ru',
    author: { '@type': 'Organization', name: site.name, url: absolute(pathTo()) },
  } as const;
}

function breadcrumbs(crumbs: readonly Crumb[]): BreadcrumbList {
  const items = crumbs.map(({ id, title }, index) => ({ '@type': 'ListItem' as const, position: index + 1, name: title, item: absolute(pathTo(id)) }));
  return { '@type': 'BreadcrumbList', itemListElement: items };
}
