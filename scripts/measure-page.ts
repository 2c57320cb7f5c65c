import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';
import { measurePage, overBudget, type Weight } from '../src/measure/page-weight.ts';

const usage = `Вес каждой страницы собранного сайта (сначала npm run build).

  npm run measure -- [папка сайта]    по умолчанию dist

Код завершения: 0 — все страницы в пределах, 1 — нет, 2 — замер не состоялся.
`;

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);
const row = (name: string, { html, css, js, fonts, fontFiles }: Weight) =>
  [...[html, css, js, html + css + js, fonts].map(kilobytes), String(fontFiles).padStart(3), ` ${name}`].join(' ');

/** A section for printing is one file by intention, and nothing loads it unasked. */
const isForPaper = (path: string) => path.endsWith('/print/index.html');

await runCommand(usage, async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const dist = positionals[0] ?? 'dist';
  const pages = pagesOf(dist);
  if (pages.length === 0) throw new UsageError(`Нет страниц в папке «${dist}».`);
  console.log('  HTML    CSS     JS  вместе шрифты файлов   (КБ, gzip; шрифты как есть)');
  let failed = false;
  for (const path of pages) {
    const weight = measurePage(readFileSync(join(dist, path), 'utf8'), (file) => readFileSync(join(dist, file)));
    const problems = isForPaper(path) ? [] : overBudget(weight);
    console.log(row(path.replace('/index.html', ''), weight));
    for (const problem of problems) console.log(`       ${problem}`);
    failed ||= problems.length > 0;
  }
  return failed ? 1 : 0;
});

function pagesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => path.endsWith('.html')).sort();
}
