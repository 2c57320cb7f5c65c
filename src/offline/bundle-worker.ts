import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import type { Build } from './build.ts';

const ENTRY = fileURLToPath(new URL('./worker/main.ts', import.meta.url));

/** Writes `sw.js`, the service worker of a build, into the folder of the built site. */
export async function bundleWorker(folder: string, build: Build): Promise<void> {
  await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { THIS_BUILD: JSON.stringify(build), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}
