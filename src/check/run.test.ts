import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFixture, validHandbook, writeHandbook } from '../../tests/unit/check/fixture.ts';
import { UsageError } from '../cli.ts';
import { lazyTools } from './check-page.ts';
import type { BlockOutcome, Engine, RunnableBlock } from './engines/engine.ts';
import { runCheck, type CheckOptions } from './run.ts';

/** An engine that ends every block in the same way and remembers what it was given. */
function fakeEngine(outcome: BlockOutcome): Engine & { runs: RunnableBlock[][] } {
  const runs: RunnableBlock[][] = [];
  return {
    name: 'Python',
    version: '3.14',
    cacheKey: 'fake',
    runs,
    run: async (blocks) => {
      runs.push(blocks);
      return blocks.map(() => outcome);
    },
    close: async () => {},
  };
}

const ok: BlockOutcome = { status: 'ok', stdout: '' };
const example = 'content/python-core/90-example.md';
const block = (info: string, code = 'total = 0') => `- Пример стоит здесь.\n+ \`\`\`${info}\n${code.split('\n').map((line) => `+ ${line}`).join('\n')}\n+ \`\`\``;

let root: string;
let remove: () => void;

function write(fixture?: string): void {
  ({ root, remove } = writeHandbook(fixture === undefined ? validHandbook() : readFixture(fixture)));
}
beforeEach(() => write());
afterEach(() => remove());

function rewrite(fixture: string): void {
  remove();
  write(fixture);
}

const tools = lazyTools();
const check = (options: Partial<CheckOptions> = {}) => runCheck({ root, contentDir: 'content', engines: {}, tools, ...options });
const cache = () => join(root, 'cache');

it('не находит ничего в верном справочнике и считает страницы', async () => {
  expect(await check()).toEqual({
    problems: [],
    stats: { pages: 4, questions: 3, blocks: {}, executed: 0, notRun: 0 },
    unavailable: [],
    proofs: {
      'guide/start': { executed: [], notRun: 0 },
      'python-core/example': { executed: [], notRun: 0 },
      'python-core/neighbour': { executed: [], notRun: 0 },
      'web/other': { executed: [], notRun: 0 },
    },
  });
});

it('сортирует замечания по файлу, строке, столбцу и правилу', async () => {
  rewrite('- level: junior\n+ level: jnior\n\n- Пример стоит здесь.\n+ Пример "стоит" [здесь](x.md) - вот.\n\n@ guide/start.md\n- Начните с любого вопроса.\n+ Начните - сейчас.');
  const { problems } = await check();
  const places = problems.map(({ file, line, column }) => `${file}:${String(line).padStart(4)}:${String(column).padStart(4)}`);
  expect(places).toHaveLength(6);
  expect(places).toEqual([...places].sort());
});

it('считает выполненным только то, что выполнено и совпало', async () => {
  rewrite(`${block('python')}\n+\n+ \`\`\`python env=django\n+ total = 0\n+ \`\`\`\n+\n+ \`\`\`sql\n+ SELECT 1;\n+ \`\`\`\n+\n+ \`\`\`python norun="нужна сеть"\n+ total = 0\n+ \`\`\``);
  const passed = await check({ engines: { python: fakeEngine(ok) } });
  expect(passed.stats).toMatchObject({ blocks: { python: 3, sql: 1 }, executed: 1, notRun: 3 });
  expect(passed.proofs['python-core/example']).toEqual({ executed: [{ engine: 'Python 3.14', blocks: 1 }], notRun: 3 });
  const failed = await check({ engines: { python: fakeEngine({ status: 'crashed', stdout: '', message: '' }) } });
  expect(failed.stats).toMatchObject({ executed: 0, notRun: 3 });
  expect((await check()).stats).toMatchObject({ executed: 0, notRun: 4 });
});

it('отдаёт исполнителю блоки его языка по порядку и не отдаёт тех, что разобрать нельзя', async () => {
  rewrite(`${block('python', 'first = 1')}\n+\n+ \`\`\`python continues\n+ second = first\n+ \`\`\`\n+\n+ \`\`\`python\n+ third = (\n+ \`\`\`\n+\n+ \`\`\`python continues\n+ fourth = 4\n+ \`\`\``);
  const engine = fakeEngine(ok);
  await check({ engines: { python: engine } });
  expect(engine.runs).toEqual([[{ code: 'first = 1', continues: false }, { code: 'second = first', continues: true }]]);
});

it('показывает замечания только названных файлов, а ссылки сверяет со всеми', async () => {
  rewrite('- Пример стоит здесь.\n+ Пример - [здесь](/web/other/) и [там](/web/gone/).\n\n@ guide/start.md\n- Начните с любого вопроса.\n+ Начните - сейчас.');
  const { problems, stats } = await check({ paths: [example] });
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([[example, 'text-dash'], [example, 'link-target']]);
  expect(stats.pages).toBe(1);
  expect((await check({ paths: ['content/guide', join(root, 'content/web')] })).problems.map(({ rule }) => rule)).toEqual(['text-dash']);
  expect((await check({ paths: ['content'] })).problems).toHaveLength(3);
});

it('отказывается проверять то, чего нет или что лежит в стороне', async () => {
  await expect(check({ paths: ['content/gone.md'] })).rejects.toThrow(UsageError);
  await expect(check({ paths: ['/'] })).resolves.toBeDefined();
  await expect(check({ paths: [import.meta.filename] })).rejects.toThrow(UsageError);
  await expect(check({ contentDir: 'gone' })).rejects.toThrow(UsageError);
});

it('не выполняет второй раз то, что не изменилось, и даёт тот же отчёт', async () => {
  rewrite(`${block('python')}\n+\n+ Пример - вот.`);
  const engine = fakeEngine(ok);
  const first = await check({ cache: cache(), engines: { python: engine } });
  const second = await check({ cache: cache(), engines: { python: engine } });
  expect(engine.runs).toHaveLength(1);
  expect(second).toEqual(first);
  await check({ cache: cache(), engines: { python: { ...engine, cacheKey: 'newer' } } });
  expect(engine.runs).toHaveLength(2);
});

it('по сохранённому сверяет ссылки заново', async () => {
  rewrite('- Пример стоит здесь.\n+ Пример стоит [здесь](/guide/start/).');
  expect((await check({ cache: cache() })).problems).toEqual([]);
  rmSync(join(root, 'content/guide/start.md'));
  expect((await check({ cache: cache() })).problems.map(({ rule }) => rule)).toEqual(['link-target']);
});

it('страницы, о которых не спрашивали, разбирает один раз и замечает, когда они изменились', async () => {
  const anchored = (text: string) => writeFileSync(join(root, 'content/guide/start.md'), `---\ntitle: Начало\ndescription: Пример.\n---\n\n## ${text}\n\nТекст.\n`);
  rewrite('- Пример стоит здесь.\n+ Пример стоит [здесь](/guide/start/#раздел).');
  anchored('Раздел');
  const rules = async () => (await check({ cache: cache(), paths: [example] })).problems.map(({ rule }) => rule);
  expect(await rules()).toEqual([]);
  expect(existsSync(join(cache(), 'summaries/guide/start.md.json'))).toBe(true);
  expect(await rules()).toEqual([]);
  anchored('Другой');
  expect(await rules()).toEqual(['link-anchor']);
});

it('не сохраняет исход, который в другой раз может быть другим', async () => {
  rewrite(block('python'));
  const engine = fakeEngine({ status: 'limit', stdout: '', kind: 'time', limit: 10 });
  await check({ cache: cache(), engines: { python: engine } });
  const { problems } = await check({ cache: cache(), engines: { python: engine } });
  expect(engine.runs).toHaveLength(2);
  expect(problems.map(({ rule }) => rule)).toEqual(['run-limit']);
});

it('исправляет только названные файлы и проверяет исправленное', async () => {
  rewrite('- Пример стоит здесь.\n+ Пример - вот.\n\n@ guide/start.md\n- Начните с любого вопроса.\n+ Начните - сейчас.');
  const events: string[] = [];
  const { problems } = await check({ paths: [example], fix: true, onProgress: (event) => events.push(`${event.kind} ${event.file}`) });
  expect(problems).toEqual([]);
  expect(events).toEqual([`fixed ${example}`, 'checked python-core/90-example.md']);
  expect(readFileSync(join(root, 'content/guide/start.md'), 'utf8')).toContain('Начните - сейчас.');
});

it('знает файлы из public и страницы сайта', async () => {
  rewrite('- Пример стоит здесь.\n+ [Раз](/a.svg), [два](/levels/), [три](/web/), [четыре](/testing/), [пять](/levels).');
  for (const folder of ['public', 'src/pages/[section]']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['public/a.svg', 'src/pages/levels.astro', 'src/pages/[section]/index.astro']) writeFileSync(join(root, file), '');
  const { problems } = await check();
  expect(problems.map(({ rule, column }) => [rule, column])).toEqual([['link-target', 47], ['link-trailing-slash', 68]]);
});

/** An engine that prints what the example asks for, or something new every time. */
function printer(): Engine {
  let runs = 0;
  return {
    ...fakeEngine(ok),
    run: async (blocks) => blocks.map(({ code }) => ({ status: 'ok', stdout: code.startsWith('print') ? 'три\n' : `${runs++}\n` })),
  };
}

const printing = (code: string, ...output: string[]) =>
  [block('python', code), ...(output.length > 0 ? ['+', '+ ```text output', ...output.map((line) => `+ ${line}`), '+ ```'] : [])].join('\n');

it('вписывает вывод по просьбе, сказав, чем он отличается, и больше ничего не меняет', async () => {
  rewrite(printing('print()', 'раз', 'два'));
  const before = readFileSync(join(root, example), 'utf8');
  expect((await check({ engines: { python: printer() } })).problems.map(({ rule }) => rule)).toEqual(['output-mismatch']);
  expect(readFileSync(join(root, example), 'utf8')).toBe(before);
  const told: string[] = [];
  const onProgress: CheckOptions['onProgress'] = (event) => {
    if (event.kind === 'updating') told.push(event.file, ...event.stale.map(({ message }) => message));
    if (event.kind === 'updating') expect(readFileSync(join(root, example), 'utf8')).toBe(before);
  };
  expect((await check({ engines: { python: printer() }, updateOutput: true, onProgress })).problems).toEqual([]);
  expect(told).toEqual([example, expect.stringMatching(/- раз\n.*- два\n.*\+ три/)]);
  expect(readFileSync(join(root, example), 'utf8')).toBe(before.replace('раз\nдва\n', 'три\n'));
});

it('вписывает недостающий блок вывода', async () => {
  rewrite(printing('print()'));
  const before = readFileSync(join(root, example), 'utf8');
  expect((await check({ engines: { python: printer() }, updateOutput: true })).problems).toEqual([]);
  expect(readFileSync(join(root, example), 'utf8')).toBe(before.replace('print()\n```\n', 'print()\n```\n\n```text output\nтри\n```\n'));
});

it('замечает, что вписанный вывод в другой раз другой', async () => {
  rewrite(printing('total = 0', 'раз'));
  const { problems } = await check({ engines: { python: printer() }, updateOutput: true });
  expect(problems.map(({ rule }) => rule)).toEqual(['output-mismatch']);
});

it('не вписывает вывод в файл, у которого сломаны концы строк', async () => {
  rewrite(printing('print()', 'раз'));
  const crlf = readFileSync(join(root, example), 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(join(root, example), crlf);
  const { problems } = await check({ engines: { python: printer() }, updateOutput: true });
  expect(problems.map(({ rule }) => rule).sort()).toEqual(['file-line-endings', 'output-mismatch']);
  expect(readFileSync(join(root, example), 'utf8')).toBe(crlf);
});
