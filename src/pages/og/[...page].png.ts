import type { APIRoute } from 'astro';
import { site } from '../../site.ts';
import { sitePages } from '../../site-pages.ts';
import { cardOf } from '../../social/card.ts';
import { drawOnce } from '../../social/draw.ts';
import { drawCard } from '../../social/svg.ts';

interface Props {
  draw: () => Promise<Buffer<ArrayBuffer>>;
}

/**
 * Pictures are asked for with the site's address, so without it there are none. A build begins to draw all of them at
 * once, on other threads; Astro takes them one by one.
 */
export function getStaticPaths() {
  if (!site.url) return [];
  return sitePages.map((sitePage) => {
    const draw = () => drawOnce(drawCard(cardOf(sitePage)));
    const drawn = import.meta.env.PROD ? draw() : undefined;
    return { params: { page: sitePage.page.id || 'index' }, props: { draw: () => drawn ?? draw() } satisfies Props };
  });
}

/** The picture of a page for social networks. */
export const GET: APIRoute<Props> = async ({ props }) => new Response(await props.draw(), { headers: { 'Content-Type': 'image/png' } });
