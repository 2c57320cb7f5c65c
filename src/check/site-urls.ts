import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Addresses of the site that are no content pages: the files of public/ and the pages of src/pages.
 * @param root the project's folder
 * @param sections the sections that have questions: the values of `[section]` in a page's path
 */
export function otherUrls(root: string, sections: ReadonlySet<string>): Set<string> {
  const files = filesIn(join(root, 'public')).map((file) => `/${file}`);
  const pages = filesIn(join(root, 'src/pages')).flatMap((file) => {
    if (!/\.(?:astro|mdx?)$/.test(file)) return [];
    const url = `/${file.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '')}/`;
    return url.includes('[section]') ? [...sections].map((section) => url.replace('[section]', section)) : [url];
  });
  return new Set([...files, ...pages]);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'));
}
