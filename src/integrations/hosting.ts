import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../hosting/headers-file.ts';
import { headerRules } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';

/** Writes what hosts have to be told about a built site: `dist/_headers` and `deploy/nginx.conf`; see DEPLOY.md. */
export function hosting(): AstroIntegration {
  let base = '/';
  let host: string | undefined;
  let root: URL;
  return {
    name: 'handbook:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        host = config.site && new URL(config.site).hostname;
        root = config.root;
      },
      'astro:build:done': ({ dir }) => {
        const rules = headerRules(securityPolicy(readFileSync(new URL('index.html', dir), 'utf8')));
        const folder = new URL('deploy/', root);
        writeFileSync(new URL('_headers', dir), headersFile(rules, base));
        mkdirSync(fileURLToPath(folder), { recursive: true });
        writeFileSync(new URL('nginx.conf', folder), nginxConfig({ rules, base, host }));
      },
    },
  };
}

/**
 * The policy that a page carries: all carry the same one.
 * @throws Error when it carries none
 */
function securityPolicy(html: string): string {
  const policy = select('meta[http-equiv="Content-Security-Policy"]', fromHtml(html))?.properties.content;
  if (typeof policy !== 'string') throw new Error('На главной странице нет Content-Security-Policy: нечего отдать хостингу.');
  return policy;
}
