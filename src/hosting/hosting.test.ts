import { describe, expect, it, test } from 'vitest';
import { nginx } from '../check/syntax/nginx/nginx.ts';
import { headersFile } from './headers-file.ts';
import { headerRules } from './headers.ts';
import { nginxConfig } from './nginx.ts';

const policy = "default-src 'none'; script-src 'self' 'sha256-a+/='";
const rules = headerRules(policy);

test('every answer has the policy of the page and may not be framed', () => {
  const everywhere = rules.find(({ path }) => path === '*')!.headers;
  expect(everywhere['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'none'`);
  expect(Object.keys(everywhere)).toEqual(
    expect.arrayContaining(['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy', 'Strict-Transport-Security']),
  );
});

test('no two rules set one header for the same path', () => {
  const fits = (pattern: string, path: string) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  for (const { path } of rules) {
    const names = rules.filter((rule) => fits(rule.path, path)).flatMap(({ headers }) => Object.keys(headers));
    expect(names, path).toEqual([...new Set(names)]);
  }
});

describe('_headers', () => {
  it('has the base path before every path and the headers under it', () => {
    const file = headersFile(rules, '/handbook/');
    expect(file).toContain("/handbook/*\n  Content-Security-Policy: default-src 'none'");
    expect(file).toContain('\n/handbook/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
    expect(file).toContain('\n/handbook/sw.js\n  Cache-Control: no-cache\n');
    expect(headersFile(rules, '/')).toContain('\n/_astro/*\n');
  });

  it('keeps to the limits of Cloudflare Pages', () => {
    const rule = { path: 'a', headers: { 'X-A': 'a' } };
    expect(() => headersFile(Array(101).fill(rule), '/')).toThrow('правил 101');
    expect(() => headersFile([{ path: 'a', headers: { 'X-A': 'a'.repeat(2000) } }], '/')).toThrow('строка в 2007 знаков');
  });
});

describe('the configuration of nginx', () => {
  const config = nginxConfig({ rules, base: '/hand.book/', host: 'handbook.example' });

  it('is understood', () => {
    expect(nginx(config, {})).toEqual([]);
    expect(nginx(config.replace('listen 80;', 'listen 80'), {})).not.toEqual([]);
  });

  it('sends every header of every rule, and none from inside a location, which would drop the others', () => {
    for (const { headers } of rules) for (const value of Object.values(headers)) expect(config).toContain(`"${value}"`);
    expect(config).toContain('"~^/hand\\.book/_astro/" "public, max-age=31536000, immutable";');
    expect(config).toContain('/hand.book/sw.js "no-cache";');
    expect(config).toContain('error_page 404 /hand.book/404.html;');
    for (const [location] of config.matchAll(/location [^}]*\}/g)) expect(location).not.toContain('add_header');
  });

  it('has no variable in a header but the one of the map', () => {
    expect(config.match(/add_header.*\$\w+/g)).toEqual(['add_header Cache-Control $glubzhe_cache']);
  });
});
