import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { hosting } from './src/integrations/hosting.ts';
import { offline } from './src/integrations/offline.ts';
import { ownPage } from './src/integrations/own-page.ts';
import { pageMap } from './src/integrations/page-map.ts';
import { redirects } from './src/integrations/redirects.ts';
import { markdownProcessor } from './src/markdown/index.ts';
import { renderOnce } from './src/markdown/render-store.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  prefetch: false,
  // Editors complete frontmatter from the collection's schema.
  experimental: { contentIntellisense: true },
  // Styles and scripts stay in files of their own: pages are smaller, and the security policy needs no exceptions.
  build: { inlineStylesheets: 'never' },
  vite: {
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own note to itself in every MDX page; it says nothing about this project.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
  markdown: { syntaxHighlight: false, processor: renderOnce(markdownProcessor({ base: site.base }), import.meta.dirname, site.base) },
  integrations: [
    contentCheck(),
    ownPage(),
    hosting(),
    redirects(),
    pageMap(import.meta.dirname, site.base),
    starlight({
      title: site.name,
      titleDelimiter: '—',
      description: site.description,
      locales: { root: { label: 'Русский', lang: 'ru' } },
      routeMiddleware: './src/routeData.ts',
      sidebar: [], // the side menu is src/components/shell/SideMenu.astro
      editLink: { baseUrl: `${site.repository}/edit/${site.branch}/` },
      lastUpdated: true,
      disable404Route: true, // src/content/docs/404.md is a page like any other
      expressiveCode: false,
      markdown: { headingLinks: false },
    }),
    offline(), // after Starlight: the last step of a build
  ],
});
