import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeEngines, createAllEngines, createEngines } from '../src/check/engines/index.ts';
import { CONTENT_DIR, cacheFolder, resultFolder } from '../src/check/project.ts';
import { reporters } from '../src/check/reporters/index.ts';
import { lineReader } from '../src/check/reporters/lines.ts';
import { showProgress } from '../src/check/reporters/progress.ts';
import { runCheck } from '../src/check/run.ts';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';

const usage = `Проверка содержания справочника.

  npm run check -- [файлы или папки] [--fix] [--envs] [--strict] [--format pretty|github|json] [--no-cache]

  --fix       исправить то, что исправляется однозначно: оформление кода, тире, кавычки, концы строк
  --envs      выполнить и примеры с env=… на CPython этой машины; пакеты для них поставит сама.
              Это обычный код с доступом к машине: включайте для страниц, которым доверяете
  --strict    считать замечанием пример, для которого нет окружения
  --format    вид отчёта; pretty — для чтения, github — пометки в запросе на слияние, json — для программ
  --no-cache  проверить заново и то, что не менялось

Код завершения: 0 — замечаний нет, 1 — есть замечания, 2 — проверка не состоялась.
`;

const root = fileURLToPath(new URL('..', import.meta.url));

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
const startFolder = process.env.INIT_CWD ?? process.cwd();

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      envs: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      format: { type: 'string', default: 'pretty' },
      'no-cache': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const reporter = reporters[values.format];
  if (!reporter) throw new UsageError(`Неизвестный вид отчёта: ${values.format}. Есть: ${Object.keys(reporters).join(', ')}.`);

  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const engines = values.envs ? await createAllEngines(cacheFolder(root), tell) : createEngines(cacheFolder(root));
  const progress = showProgress(process.stderr);
  try {
    const report = await runCheck({
      root,
      contentDir: CONTENT_DIR,
      paths: positionals.map((path) => resolve(startFolder, path)),
      fix: values.fix,
      strict: values.strict,
      cache: values['no-cache'] ? undefined : resultFolder(root),
      engines,
      onProgress: progress.onProgress,
    });
    progress.clear();
    process.stdout.write(reporter(report, { lineOf: lineReader(root), color: process.stdout.hasColors?.() ?? false }));
    return report.problems.length === 0 ? 0 : 1;
  } finally {
    await closeEngines(engines);
  }
});
