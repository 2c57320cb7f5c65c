import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createSqlEngine } from './index.ts';
import { psqlTable } from './psql-table.ts';

const cacheDir = fileURLToPath(new URL('../../../../node_modules/.cache/glubzhe/sql', import.meta.url));
const engine = createSqlEngine({ cacheDir, timeLimitSeconds: 8, outputLimitChars: 2000 });
afterAll(() => engine.close());

const run = (...codes: string[]) => engine.run(codes.map((code) => ({ code, continues: false })));

describe('psqlTable', () => {
  test('aligns as psql does: numbers to the right, headings in the middle, NULL empty', () => {
    const columns = [{ name: 'id', typeId: 23 }, { name: 'name', typeId: 25 }];
    expect(psqlTable({ columns, rows: [['1', 'Аня'], ['20', null]] })).toBe(' id | name\n----+------\n  1 | Аня\n 20 |\n(2 rows)');
  });

  test('shows a line break inside a value as +', () => {
    expect(psqlTable({ columns: [{ name: 'plan', typeId: 25 }], rows: [['a\nb']] })).toBe(' plan\n------\n a   +\n b\n(1 row)');
  });
});

describe('a page', () => {
  test('has one database for all its blocks and prints the table of the last statement', async () => {
    const [made, shown] = await run(
      "create table users (id int, name text); insert into users values (1, 'Аня'), (2, null);",
      'select 1; select * from users order by id;',
    );
    expect(made).toEqual({ status: 'ok', stdout: '' });
    expect(shown).toEqual({ status: 'ok', stdout: ' id | name\n----+------\n  1 | Аня\n  2 |\n(2 rows)' });
  });

  test('starts with an empty database', async () => {
    const [outcome] = await run('select * from users');
    expect(outcome).toMatchObject({ status: 'raised', type: '42P01', line: 1, column: 15 });
  });

  test('gives errors their SQLSTATE and place', async () => {
    const [syntax, missing, zero] = await run("select 1;\nselect 'Аня' frm frm x", '-- комментарий\nselect 1;\n\nselect  имя', 'select 1;\n  select 1/0');
    expect(syntax).toMatchObject({ status: 'raised', type: '42601', line: 2, column: 18 });
    expect(missing).toMatchObject({ status: 'raised', type: '42703', line: 4, column: 9 });
    expect(zero).toMatchObject({ status: 'raised', type: '22012', line: 2, column: 3 });
  });

  test('runs statements one by one: what came before an error stays, a transaction is aborted', async () => {
    const outcomes = await run('create table t (n int); select 1/0', 'begin; insert into t values (1)', 'select 1/0', 'select 1', 'rollback; select count(*) from t');
    expect(outcomes.map((outcome) => (outcome.status === 'raised' ? outcome.type : outcome.stdout))).toEqual([
      '22012', '', '22012', '25P02', ' count\n-------\n     0\n(1 row)',
    ]);
  });

  test('names the version of the real server', async () => {
    const [outcome] = await run('show server_version');
    expect(outcome!.stdout).toMatch(new RegExp(`\\n ${engine.version}\\.`));
  });
});

describe('hostile SQL', () => {
  const neighbours = () => run('select 42 as n');

  test.each<[string, string, object]>([
    ['an endless query', 'with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t', { status: 'limit', kind: 'time' }],
    ['a long sleep', 'select pg_sleep(600)', { status: 'limit', kind: 'time' }],
    ['more output than anybody reads', 'select * from generate_series(1, 10000)', { status: 'limit', kind: 'output' }],
    ['a program of the machine', "create table t (x text); copy t from program 'id'", { status: 'crashed' }],
    ['files of the machine', "select pg_read_file('/etc/passwd')", { status: 'raised', type: '58P01' }],
    ['more memory than there is', "select repeat('x', 500000000) || repeat('y', 500000000)", { status: 'raised' }],
    ['endless recursion', 'create function f(n int) returns int language sql as $$ select f(n + 1) $$; select f(1)', { status: 'crashed' }],
  ])('%s', async (_, code, expected) => {
    const [[hostile], [innocent]] = await Promise.all([run(code), neighbours()]);
    expect(hostile).toMatchObject(expected);
    expect(innocent).toEqual({ status: 'ok', stdout: ' n\n----\n 42\n(1 row)' });
  });

  test('writes no file of the machine', async () => {
    const path = join(tmpdir(), `copy-${process.pid}`);
    await run(`copy (select 1) to '${path}'`);
    expect(existsSync(path)).toBe(false);
    rmSync(path, { force: true });
  });
});
