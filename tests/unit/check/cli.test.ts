import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFixture, writeHandbook } from './fixture.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const page = 'src/content/docs/python-core/90-example.md';
let root: string;

/** A copy of the project with the commands, the checker and a small handbook with one problem. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of ['scripts', 'src/check', 'src/handbook', 'src/cli.ts', 'src/site.ts', 'package.json']) {
    cpSync(join(project, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const handbook = writeHandbook(readFixture('- Пример стоит здесь.\n+ Пример - вот.'));
  cpSync(join(handbook.root, 'content'), join(root, 'src/content/docs'), { recursive: true });
  handbook.remove();
  const addresses = ['/guide/start/', '/python-core/example/', '/python-core/neighbour/', '/web/other/'];
  writeFileSync(join(root, 'src/handbook/addresses.tsv'), ['address\tmoved to', ...addresses, ''].join('\n'));
});
afterAll(() => rmSync(root, { recursive: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(script: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: root };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join('scripts', script), ...args], { cwd: root, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

const check = (...args: string[]) => run('check-content.ts', '--no-cache', ...args);

describe('check', () => {
  it('завершается нулём, когда замечаний нет', async () => {
    const { code, stdout, stderr } = await check('src/content/docs/guide');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Замечаний нет.');
  });

  it('завершается единицей, когда они есть', async () => {
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain(`${page}\n`);
    expect(stdout).toContain('CONTRIBUTING.md#text-dash');
  });

  it('пишет отчёт для программ', async () => {
    const { code, stdout } = await check('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ file: page, rule: 'text-dash', column: 8 }], stats: { pages: 4 } });
    expect((await check('--format', 'github')).stdout).toMatch(/^::error file=.*90-example\.md,line=\d+,col=8,title=text-dash::/);
  });

  it('пишет и итог', async () => {
    const { code } = await check('--summary', 'summary.md');
    expect(code).toBe(1);
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toMatch(/^## Содержание\. Найдено: 1 замечание[\s\S]*\| python-core\/example \|.*text-dash/);
  });

  it.each([
    [['--fixx'], 'Неизвестный или неполный параметр: --fixx'],
    [['--format'], 'Неизвестный или неполный параметр: --format'],
    [['--format', 'xml'], 'Неизвестный вид отчёта: xml'],
    [['src/content/docs/gone.md'], 'Нет такого файла или папки'],
    [['package.json'], 'Путь лежит вне папки содержания'],
    [['--changed', 'main', 'dev'], 'После --changed называют одну ветку'],
    [['--changed'], 'нет репозитория Git'],
  ])('завершается двойкой на %j', async (args, message) => {
    const { code, stdout, stderr } = await check(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('исправляет файл', async () => {
    const before = readFileSync(join(root, page), 'utf8');
    const { code, stderr } = await check('--fix', page);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Исправлен ${page}\n` });
    expect(readFileSync(join(root, page), 'utf8')).toBe(before.replace('Пример - вот.', 'Пример — вот.'));
    writeFileSync(join(root, page), before);
  });
});

describe('check --watch', () => {
  it('проверяет после каждого изменения и кончается по Ctrl+C последним исходом', async () => {
    const before = readFileSync(join(root, page), 'utf8');
    const child = spawn(process.execPath, ['scripts/check-content.ts', '--watch'], { cwd: root, env: { ...process.env, INIT_CWD: root } });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (told += data));
    const waits = async (times: number) => vi.waitFor(() => expect(told.split('Жду изменений').length - 1).toBe(times), { timeout: 60_000 });
    await waits(1);
    expect(told).toContain('Найдено: 1 замечание');
    writeFileSync(join(root, page), before.replace('Пример - вот.', 'Пример — вот.'));
    await waits(2);
    expect(told).toContain('Замечаний нет.');
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    writeFileSync(join(root, page), before);
  });
});

describe('new', () => {
  it('создаёт вопрос со следующим номером и не пишет поверх', async () => {
    const args = ['--section', 'web', '--slug', 'cache', '--title', 'Что такое кеш?', '--level', 'junior'];
    expect(await run('new-question.ts', ...args)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(root, 'src/content/docs/web/93-cache.md'), 'utf8');
    expect(text).toContain('title: Что такое кеш?\ndescription:\nlevel: junior\n');
    const again = await run('new-question.ts', ...args);
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain('Страница web/cache уже есть: web/93-cache.md');
    rmSync(join(root, 'src/content/docs/web/93-cache.md'));
  });

  it('пишет заготовку, в которой не замечено ничего, кроме того, что осталось написать', async () => {
    await run('new-question.ts', '--section', 'web', '--slug', 'etag', '--title', 'Зачем нужен ETag?', '--level', 'middle');
    const file = 'src/content/docs/web/93-etag.md';
    const { problems } = JSON.parse((await check('--format', 'json', file)).stdout) as { problems: { line: number; rule: string }[] };
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    expect(problems.map(({ line, rule }) => `${rule}: ${lines[line - 1]}`)).toEqual([
      'frontmatter-required: description:',
      'frontmatter-list-length: tags: []',
      'frontmatter-list-length: related: []',
      'frontmatter-list-length: sources: []',
      'short-answer: Короткий ответ: то, что говорят вслух за 30 секунд, от 25 до 90 слов.',
      'skeleton-left: Что обязан сказать Junior: определение, смысл, верное применение.',
      'skeleton-left: Что добавляет Middle: как это выглядит в рабочем коде, где ломается, чем заменить.',
      'skeleton-left: Что добавляет Senior: устройство, пределы, компромиссы.',
      ...[1, 2, 3, 4, 5].flatMap((order) => [`deepening-words: ### Углубляющий вопрос ${order}?`, `skeleton-left: ### Углубляющий вопрос ${order}?`]),
      ...['Junior', 'Middle', 'Senior', 'Тревожный знак'].map((label) => `skeleton-left: - **${label}** — наблюдаемый признак.`),
    ]);
    rmSync(join(root, file));
  });

  it.each([
    [[], 'Не указано: раздел'],
    [['--section', 'wb'], 'Возможно, имелся в виду «web»'],
    [['--section', 'web', '--title', ' '], 'Вопрос не может быть пустым'],
    [['--section', 'web', '--title', 'Кеш?'.repeat(30)], 'Вопрос длиннее 90 знаков: их 120'],
    [['--section', 'web', '--title', 'Кеш?', '--slug', 'Кеш'], 'не подходит для адреса'],
    [['--section', 'web', '--title', 'Кеш?', '--slug', 'other'], 'Страница web/other уже есть: web/92-other.md'],
    [['--section', 'web', '--title', 'Кеш?', '--slug', 'cache'], 'Не указано: уровень'],
    [['--section', 'web', '--title', 'Кеш?', '--slug', 'cache', '--level', 'midle'], 'Возможно, имелся в виду «middle»'],
    [['--number', '92'], 'Номер 92 уже занят. Следующий свободный — 93.'],
    [['--number', 'два'], 'Неверный номер «два»'],
  ])('отказывается от %j', async (args, message) => {
    const { code, stderr } = await run('new-question.ts', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
