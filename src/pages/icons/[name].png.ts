import type { APIRoute, GetStaticPaths } from 'astro';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { paper } from '../../paper.ts';

const logo = readFileSync('public/favicon.svg');

/**
 * Icons of the installed site, drawn from public/favicon.svg. A maskable one may be cut to a circle of 80 % of its width
 * (https://www.w3.org/TR/appmanifest/#icon-masks), so there the logo is smaller and stands on paper; Apple's has no purpose.
 */
export const icons = [
  { name: '192', size: 192, logo: 1, purpose: 'any' },
  { name: '512', size: 512, logo: 1, purpose: 'any' },
  { name: 'maskable-192', size: 192, logo: 0.62, purpose: 'maskable' },
  { name: 'maskable-512', size: 512, logo: 0.62, purpose: 'maskable' },
  { name: 'apple-touch', size: 180, logo: 0.8, purpose: undefined },
] as const;

export const getStaticPaths = (() => icons.map((icon) => ({ params: { name: icon.name }, props: icon }))) satisfies GetStaticPaths;

export const GET: APIRoute<(typeof icons)[number]> = async ({ props: { size, logo: part } }) => {
  const width = Math.round(size * part);
  const picture = await sharp(logo, { density: (72 * width) / 32 }).resize(width).toBuffer();
  const background = part === 1 ? '#0000' : paper.light;
  const png = await sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input: picture }])
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
