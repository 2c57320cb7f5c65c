import { gzipSync } from 'node:zlib';

/** What a page costs before any interaction. Bytes; text is counted gzipped. */
export interface Weight {
  html: number;
  css: number;
  js: number;
  /** Bytes of all font files that the stylesheets name, and their number. */
  fonts: number;
  fontFiles: number;
}

/** The budget of issue 2: a kilobyte is 1024 bytes for text, fonts are in bytes. */
const budget = { text: 32 * 1024, fonts: 100_000, fontFiles: 4 };

const gzip = (content: Buffer | string) => gzipSync(content, { level: 9 }).length;

/**
 * Weighs a built page with everything it loads by itself: stylesheets, scripts and what those import statically, fonts.
 * @param html the page
 * @param read gives a file of the site by its path from the site's root; the base path is already taken off
 */
export function measurePage(html: string, read: (file: string) => Buffer): Weight {
  const files = (pattern: RegExp, text: string) => [
    ...new Set([...text.matchAll(pattern)].map((match) => assetPath(match[1]!))),
  ];
  const sheets = files(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g, html).map((file) => read(file));
  const scripts = staticImports(files(/<script[^>]*src="([^"]+)"/g, html), read);
  const fonts = files(/url\(["']?([^)"']+\.woff2)/g, sheets.join('\n')).map((file) => read(file));
  return {
    html: gzip(html),
    css: sum(sheets.map(gzip)),
    js: sum(scripts.map(gzip)),
    fonts: sum(fonts.map((font) => font.length)),
    fontFiles: fonts.length,
  };
}

/** What is over the budget, in words. */
export function overBudget({ html, css, js, fonts, fontFiles }: Weight): string[] {
  const text = html + css + js;
  return [
    ...(text > budget.text ? [`HTML+CSS+JS: ${text} байт, не больше ${budget.text}`] : []),
    ...(fonts > budget.fonts ? [`шрифты: ${fonts} байт, не больше ${budget.fonts}`] : []),
    ...(fontFiles > budget.fontFiles ? [`файлов шрифтов: ${fontFiles}, не больше ${budget.fontFiles}`] : []),
  ];
}

/** Scripts with those they import statically; what is loaded later does not count. */
function staticImports(entries: string[], read: (file: string) => Buffer): Buffer[] {
  const seen = new Set(entries);
  for (const file of seen) {
    const code = read(file).toString();
    for (const [, name] of code.matchAll(/(?:^|[;}])import(?:[\w*{}\s,$]+from)?\s*["']\.\/([^"']+)["']/g))
      seen.add(file.replace(/[^/]+$/, name!));
  }
  return [...seen].map(read);
}

/** `/handbook/_astro/a.css` and `/_astro/a.css` are both `_astro/a.css`. */
function assetPath(url: string): string {
  return url.slice(url.lastIndexOf('_astro/'));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
