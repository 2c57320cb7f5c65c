import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePage, overBudget, type Weight } from '../src/measure/page-weight.ts';

// npm run measure -- [folder]: weighs every page of a built site; exit code 1 when one is over the budget.
const dist = process.argv[2] ?? 'dist';
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);
const row = (name: string, { html, css, js, fonts, fontFiles }: Weight) =>
  [
    kilobytes(html),
    kilobytes(css),
    kilobytes(js),
    kilobytes(html + css + js),
    kilobytes(fonts),
    String(fontFiles).padStart(3),
    ' ' + name,
  ].join(' ');

/** A section for printing is one file by intention, and nothing loads it unasked. */
const isForPaper = (path: string) => path.endsWith('/print/index.html');

console.log('  HTML    CSS     JS  вместе шрифты файлов   (КБ, gzip; шрифты как есть)');
let failed = false;
for (const path of pages) {
  const weight = measurePage(readFileSync(join(dist, path), 'utf8'), (file) => readFileSync(join(dist, file)));
  const problems = isForPaper(path) ? [] : overBudget(weight);
  console.log(row(path.replace('/index.html', ''), weight));
  for (const problem of problems) console.log(`       ${problem}`);
  failed ||= problems.length > 0;
}
process.exitCode = failed ? 1 : 0;
