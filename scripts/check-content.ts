import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedPages } from '../src/check/changed.ts';
import type { Tools } from '../src/check/checks/check.ts';
import { closeEngines, createAllEngines, createEngines } from '../src/check/engines/index.ts';
import { CONTENT_DIR, cacheFolder, resultFolder } from '../src/check/project.ts';
import { reporters } from '../src/check/reporters/index.ts';
import { lineReader } from '../src/check/reporters/lines.ts';
import { showProgress } from '../src/check/reporters/progress.ts';
import { runCheck } from '../src/check/run.ts';
import { repeatOnChange } from '../src/check/watch.ts';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';

const usage = `Проверка содержания справочника.

  npm run check -- [файлы или папки] [параметры]
  npm run check -- --changed [ветка или коммит] [параметры]

  --changed        только то, что изменилось с тех пор, как ветка отошла от названной (без названия — от main),
                   и ссылки на это с других страниц
  --watch          проверять после каждого изменения; остановить — Ctrl+C
  --fix            исправить то, что исправляется однозначно: оформление кода, тире, кавычки, концы строк
  --update-output  показать, чем вывод примеров отличается от написанного, и вписать его в страницы.
                   Верен ли новый вывод, решаете вы
  --envs           выполнить и примеры с env=… на CPython этой машины; пакеты для них поставит сама.
                   Это обычный код с доступом к машине: включайте для страниц, которым доверяете
  --strict         считать замечанием пример, для которого нет окружения
  --format ВИД     pretty — для чтения, github — пометки в запросе на слияние, markdown — итог, json — для программ
  --summary ФАЙЛ   записать в файл и итог: что изменено, какие примеры и на чём выполнены, сколько замечаний
  --no-cache       проверить заново и то, что не менялось

Код завершения: 0 — замечаний нет, 1 — есть замечания, 2 — проверка не состоялась.
`;

const root = fileURLToPath(new URL('..', import.meta.url));

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
const startFolder = process.env.INIT_CWD ?? process.cwd();

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      changed: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      'update-output': { type: 'boolean', default: false },
      envs: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      format: { type: 'string', default: 'pretty' },
      summary: { type: 'string' },
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
  if (values.changed && positionals.length > 1) throw new UsageError('После --changed называют одну ветку или один коммит.');

  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const engines = values.envs ? await createAllEngines(cacheFolder(root), tell) : createEngines(cacheFolder(root));
  const progress = showProgress(process.stderr);

  async function checkOnce(tools?: Tools): Promise<number> {
    const report = await runCheck({
      root,
      contentDir: CONTENT_DIR,
      paths: values.changed ? [] : positionals.map((path) => resolve(startFolder, path)),
      changed: values.changed ? changedPages(root, CONTENT_DIR, positionals[0]) : undefined,
      fix: values.fix,
      updateOutput: values['update-output'],
      strict: values.strict,
      cache: values['no-cache'] ? undefined : resultFolder(root),
      engines,
      tools,
      onProgress: progress.onProgress,
    });
    progress.clear();
    const context = { lineOf: lineReader(root), color: process.stdout.hasColors?.() ?? false };
    process.stdout.write(reporter!(report, context));
    if (values.summary) writeFileSync(resolve(startFolder, values.summary), reporters.markdown!(report, context));
    return report.problems.length === 0 ? 0 : 1;
  }

  try {
    return values.watch ? await watchContent(checkOnce) : await checkOnce();
  } finally {
    await closeEngines(engines);
  }
});

/** Checks after every change until Ctrl+C; what is slow to start is started once. */
async function watchContent(checkOnce: (tools: Tools) => Promise<number>): Promise<number> {
  const { lazyTools } = await import('../src/check/check-page.ts');
  const tools = lazyTools();
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  let code = 0;
  await repeatOnChange(join(root, CONTENT_DIR), stopped.signal, async () => {
    code = await checkOnce(tools);
    process.stderr.write('\nЖду изменений; остановить — Ctrl+C.\n');
  });
  return code;
}
