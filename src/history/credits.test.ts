import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCredits } from './credits.ts';
import { describeCredits } from './page-credits.ts';

let root: string;
const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: environment, stdio: 'pipe' });

function commit(person: string, message: string): void {
  const [, name, email] = /^(.*) <(.*)>$/.exec(person)!;
  git('add', '-A');
  git('-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '-q', '-m', message);
}

function write(name: string, text: string): void {
  writeFileSync(join(root, 'docs', name), `${'Строка, по которой файл узнают.\n'.repeat(20)}${text}\n`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(join(root, 'docs/web'), { recursive: true });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(root, '.mailmap'), 'Анна Иванова <anna@example.org> <a@old.example>\n');
  write('web/01-a.md', '1');
  write('web/02-b.md', '1');
  commit('Анька <a@old.example>', 'Add\n\nReviewed-by: Борис <boris@example.org>');
  renameSync(join(root, 'docs/web/01-a.md'), join(root, 'docs/web/01-new.md'));
  commit('Виктор <v@example.org>', 'Rename\n\nCo-authored-by: Аня <a@old.example>\nCo-authored-by: helper[bot] <1+helper[bot]@users.noreply.github.com>');
  git('checkout', '-q', '-b', 'topic');
  write('web/02-b.md', '2');
  commit('Глеб <g@example.org>', 'Change');
  git('checkout', '-q', 'main');
  write('web/03-c.md', '1');
  commit('dependabot[bot] <support@github.com>', 'Add');
  git('-c', 'user.name=Сливающий', '-c', 'user.email=m@example.org', 'merge', '-q', '--no-ff', 'topic', '-m', 'Merge\n\nReviewed-by: Дарья <d@example.org>\nReviewed-by: Глеб <g@example.org>');
});
afterAll(() => rmSync(root, { recursive: true }));

it('называет авторов и рецензентов: по именам из .mailmap, и после переименования, и из слияния, без роботов', () => {
  expect(Object.fromEntries(readCredits(root, 'docs'))).toEqual({
    'web/01-new.md': { authors: ['Анна Иванова', 'Виктор'], reviewers: ['Борис'] },
    'web/02-b.md': { authors: ['Анна Иванова', 'Глеб'], reviewers: ['Борис', 'Дарья'] },
    'web/03-c.md': { authors: [], reviewers: [] },
  });
});

it('молчит, когда история неполна или её нет', () => {
  const part = mkdtempSync(join(tmpdir(), 'history-'));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(part, 'shallow')], { env: environment });
  mkdirSync(join(part, 'none/docs'), { recursive: true });
  expect(readCredits(join(part, 'shallow'), 'docs').size).toBe(0);
  expect(readCredits(join(part, 'none'), 'docs').size).toBe(0);
  rmSync(part, { recursive: true });
});

it('пишет имена строкой, длинный ряд сокращает', () => {
  expect(describeCredits({ authors: ['Анна'], reviewers: [] })).toEqual(['Автор: Анна']);
  expect(describeCredits({ authors: [...'абвгдежз'], reviewers: ['Вера', 'Глеб'] })).toEqual(['Авторы: а, б, в, г, д, е и ещё 2', 'Рецензенты: Вера, Глеб']);
  expect(describeCredits({ authors: [], reviewers: [] })).toEqual([]);
});
