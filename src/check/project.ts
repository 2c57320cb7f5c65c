import { join } from 'node:path';

/** The content folder, from the project's folder. */
export const CONTENT_DIR = 'src/content/docs';

/** Where the checker of a project keeps what it can make again. */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules/.cache/glubzhe');
}

/** Where it keeps the results of unchanged pages. */
export function resultFolder(root: string): string {
  return join(cacheFolder(root), 'pages');
}
