import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const STARLIGHT_PAGE = /@astrojs\/starlight\/dist\/components\/Page\.astro$/;
const OWN_PAGE = fileURLToPath(new URL('../components/starlight/Page.astro', import.meta.url));

/**
 * Puts src/components/starlight/Page.astro in the place of Starlight's page skeleton. There is no slot for it, and
 * the original brings its own stylesheets and scripts to every page; ours reads the same route data.
 * @throws at the end of a build in which the skeleton was not found, as after an update of Starlight that moved it
 */
export function ownPage(): AstroIntegration {
  let replaced = false;
  const plugin: Plugin = {
    name: 'handbook:own-page',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/Page\.astro$/ },
      async handler(source, importer, options) {
        const target = await this.resolve(source, importer, { ...options, skipSelf: true });
        if (!target || !STARLIGHT_PAGE.test(target.id.replaceAll('\\', '/'))) return target;
        replaced = true;
        return OWN_PAGE;
      },
    },
  };
  return {
    name: 'handbook:own-page',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': () => {
        if (!replaced)
          throw new Error('Страница Starlight не найдена на прежнем месте: проверьте src/integrations/own-page.ts.');
      },
    },
  };
}
