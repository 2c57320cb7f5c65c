import { REVALIDATE, type HeaderRule } from './headers.ts';

export interface NginxOptions {
  rules: readonly HeaderRule[];
  /** `/` or `/name/` */
  base: string;
  /** Name of the server; any name will do without it. */
  host?: string;
}

const CACHE = 'Cache-Control';

/**
 * A server of nginx that sends the headers of the rules. Files of the site lie in `/var/www/glubzhe` under the base path.
 * What differs by path comes from a map: `add_header` inside a location would take away all headers outside of it.
 */
export function nginxConfig({ rules, base, host = '_' }: NginxOptions): string {
  const everywhere = rules.filter(({ path }) => path === '*').flatMap(({ headers }) => Object.entries(headers));
  const caches = rules.flatMap(({ path, headers }) => (headers[CACHE] ? [`    ${pattern(base + path)} "${headers[CACHE]}";`] : []));
  return `# Создан командой npm run build по правилам из src/hosting/headers.ts.
# Место этого файла — /etc/nginx/conf.d/glubzhe.conf, файлов сайта — /var/www/glubzhe${base}
# HTTPS добавит certbot --nginx.

map $uri $glubzhe_cache {
    default "${REVALIDATE}";
${caches.join('\n')}
}

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    root /var/www/glubzhe;
    charset utf-8;
    absolute_redirect off;
    error_page 404 ${base}404.html;

${everywhere.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header ${CACHE} $glubzhe_cache;

    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript text/plain application/javascript application/json application/xml image/svg+xml;

    location / {
        try_files $uri $uri/ =404;
    }

    # Настройки других хостингов.
    location ~ /_(?:headers|redirects)$ {
        return 404;
    }
}
`;
}

/** `/_astro/*` as nginx's map spells it: a regular expression for a beginning, otherwise the path itself. */
function pattern(path: string): string {
  return path.endsWith('*') ? `"~^${path.slice(0, -1).replace(/[.+?()[\]{}|^$\\]/g, '\\$&')}"` : path;
}
