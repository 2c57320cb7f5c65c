/** Headers for the answers whose path fits a pattern. */
export interface HeaderRule {
  /** Path inside the site, without a slash at its start; a `*` at its end stands for anything. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

const YEAR = 365 * 24 * 60 * 60;

/** For files with a hash of their content in the name. */
const IMMUTABLE = { 'Cache-Control': `public, max-age=${YEAR}, immutable` };

/** For everything else: asked for anew each time, sent only when changed. Cloudflare Pages and Netlify do this by themselves. */
export const REVALIDATE = 'max-age=0, must-revalidate';

/**
 * The headers a host has to send, whatever host it is. At most one rule sets a header for any path, as hosts differ in
 * what they make of two.
 * @param policy Content-Security-Policy of the pages; the header adds what a meta element cannot say
 */
export function headerRules(policy: string): HeaderRule[] {
  return [
    {
      path: '*',
      headers: {
        'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Strict-Transport-Security': `max-age=${YEAR}`, // browsers heed it over HTTPS only
      },
    },
    { path: '_astro/*', headers: IMMUTABLE },
    { path: 'pagefind/fragment/*', headers: IMMUTABLE },
    { path: 'pagefind/index/*', headers: IMMUTABLE },
    { path: 'sw.js', headers: { 'Cache-Control': 'no-cache' } },
  ];
}
