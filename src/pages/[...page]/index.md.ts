import type { APIRoute } from 'astro';
import { markdownOf } from '../../machine-readers/site-markdown.ts';
import { sitePages, type SitePage } from '../../site-pages.ts';

export function getStaticPaths() {
  return sitePages.map((sitePage) => ({ params: { page: sitePage.page.id || undefined }, props: { sitePage } }));
}

/** The Markdown version of a page, beside its HTML. */
export const GET: APIRoute<{ sitePage: SitePage }> = ({ props }) =>
  new Response(markdownOf(props.sitePage), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
