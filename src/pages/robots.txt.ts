import type { APIRoute } from 'astro';
import { fileAt } from '../paths.ts';

/** Everything may be read; the map of the site is named when the site's address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${new URL(fileAt('sitemap-index.xml'), site)}`] : [];
  return new Response(['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'));
};
