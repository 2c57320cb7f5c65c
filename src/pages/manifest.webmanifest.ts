import type { APIRoute } from 'astro';
import { icons } from './icons/[name].png.ts';
import { paper } from '../paper.ts';
import { fileAt, pathTo } from '../paths.ts';
import { site } from '../site.ts';

/** What a browser has to know to install the site. */
export const GET: APIRoute = () => {
  const manifest = {
    id: pathTo(),
    name: `${site.name} — справочник для собеседований`,
    short_name: site.name,
    description: site.description,
    lang: 'ru',
    dir: 'ltr',
    start_url: pathTo(),
    scope: pathTo(),
    display: 'minimal-ui',
    theme_color: paper.light,
    background_color: paper.light,
    icons: icons
      .filter(({ purpose }) => purpose !== undefined)
      .map(({ name, size, purpose }) => ({ src: fileAt(`icons/${name}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
