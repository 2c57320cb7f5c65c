import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAddresses, type KnownAddress } from '../handbook/addresses.ts';

/**
 * Leads from every address a page once had to where it is now: by pages that any server can show, and by `_redirects`,
 * which Netlify and Cloudflare answer from with status 301.
 */
export function redirects(): AstroIntegration {
  let lines: string[] = [];
  return {
    name: 'handbook:redirects',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const base = config.base.replace(/\/$/, '');
        const moved = (readAddresses(fileURLToPath(config.root)) ?? []).filter(isMoved);
        lines = moved.map(({ address, movedTo }) => `${base}${address} ${base}${movedTo} 301\n`);
        // Astro puts the base path before the old address and leaves the new one as it is.
        updateConfig({ redirects: Object.fromEntries(moved.map(({ address, movedTo }) => [address, base + movedTo])) });
      },
      'astro:build:done': ({ dir }) => {
        if (lines.length > 0) writeFileSync(new URL('_redirects', dir), lines.join(''));
      },
    },
  };
}

function isMoved(known: KnownAddress): known is Required<KnownAddress> {
  return known.movedTo !== undefined;
}
