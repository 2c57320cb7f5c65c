import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { closeEngines, createEngines } from '../src/check/engines/index.ts';
import { fingerprint } from '../src/check/fingerprint.ts';
import { cacheFolder, CONTENT_DIR, resultFolder } from '../src/check/project.ts';
import { runCheck } from '../src/check/run.ts';
import { runCommand, UsageError } from '../src/cli.ts';
import { locatePage } from '../src/handbook/location.ts';
import { commitAll, copyProject, forgetBuilds, multiplyQuestions, questionsOf, takeResults } from '../src/measure/project-copy.ts';
import { runMeasured, type Cost } from '../src/measure/run-measured.ts';

const usage = `Замер сборки на справочниках разной величины.

  npm run bench:build -- [число вопросов…]    по умолчанию 127 и 1270

Собирает во временной папке копии настоящих вопросов: сначала с пустыми хранилищами сборки, потом ещё раз без изменений.
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, SITE_URL: 'https://handbook.example', ASTRO_TELEMETRY_DISABLED: '1' };
const widths = [10, 10, 12, 12, 14, 14, 14, 14, 14, 0];
const row = (cells: readonly (string | number)[]) => `${cells.map((cell, index) => String(cell).padEnd(widths[index]!)).join('')}\n`;

await runCommand(usage, async () => {
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [127, 1270];
  const questions = questionsOf(root);
  if (!sizes.every((size) => Number.isInteger(size) && size >= questions.length)) throw new UsageError(`Число вопросов — целое, не меньше ${questions.length}.`);
  const version = await checkedVersion();
  process.stdout.write(row(['вопросов', 'страниц', 'сборка', 'время, с', 'память, МБ', 'процесс, МБ', 'HTML, КБ', 'наибольший', 'gzip, КБ', 'наибольший']));
  for (const size of sizes) await measure(size, version, questions.map(({ path }) => locatePage(path).id));
  process.stdout.write('\nПамять — наибольшая сумма RSS процессов сборки, процесс — наибольший RSS одного из них. HTML — медиана и наибольшее у одних и тех же вопросов, настоящих.\n');
  process.stdout.write('Примеры не выполнялись: результаты проверки копий взяты у страниц, с которых они сняты. Сборка — с SITE_URL, то есть с картинками.\n');
  return 0;
});

/** Checks the handbook, so that the results of all its pages are stored. */
async function checkedVersion(): Promise<string> {
  const engines = createEngines(cacheFolder(root));
  try {
    const { problems } = await runCheck({ root, contentDir: CONTENT_DIR, cache: resultFolder(root), engines });
    if (problems.length > 0) throw new UsageError('Содержание не прошло проверку: сначала npm run check.');
    return fingerprint(root, engines);
  } finally {
    await closeEngines(engines);
  }
}

/** Builds a handbook of `size` questions twice, and weighs the pages of `ids`. */
async function measure(size: number, version: string, ids: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    copyProject(root, folder);
    const missing = takeResults(root, folder, version, multiplyQuestions(folder, size));
    if (missing.length > 0) throw new Error(`Нет результатов проверки: ${missing.join(', ')}`);
    commitAll(folder);
    for (const kind of ['первая', 'вторая']) {
      if (kind === 'первая') forgetBuilds(folder);
      const cost = await build(folder);
      process.stdout.write(row([size, countPages(folder), kind, cost.seconds.toFixed(1), (cost.memory / 1e6).toFixed(0), (cost.largest / 1e6).toFixed(0), ...weigh(folder, ids)]));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(folder: string): Promise<Cost> {
  return runMeasured(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'], { cwd: folder, env });
}

/** Pages of the map of the site: what the handbook says it consists of. */
function countPages(folder: string): number {
  return readFileSync(join(folder, 'dist/sitemap-0.xml'), 'utf8').split('<url>').length - 1;
}

/** Kilobytes of the HTML of pages, raw and gzipped: the median and the largest. */
function weigh(folder: string, ids: readonly string[]): string[] {
  const pages = ids.map((id) => readFileSync(join(folder, 'dist', id, 'index.html')));
  return [pages.map(({ length }) => length), pages.map((page) => gzipSync(page, { level: 9 }).length)].flatMap((sizes) => {
    sizes.sort((a, b) => a - b);
    return [sizes[sizes.length >> 1]!, sizes.at(-1)!].map((size) => (size / 1000).toFixed(1));
  });
}
