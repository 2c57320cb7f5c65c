import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { validHandbook, writeHandbook } from '../../tests/unit/check/fixture.ts';
import { UsageError } from '../cli.ts';
import { changedPages } from './changed.ts';
import { runCheck } from './run.ts';

let root: string;
let remove: () => void;

function git(...args: string[]): void {
  const names = ['-c', 'user.name=Автор', '-c', 'user.email=author@handbook.example'];
  execFileSync('git', [...names, ...args], { cwd: root, stdio: 'ignore' });
}

/** A handbook in a repository, one commit on main, and a branch where something can be changed. */
beforeEach(() => {
  ({ root, remove } = writeHandbook(validHandbook()));
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '--message=Справочник');
  git('switch', '--create=answer');
});
afterEach(() => remove());

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const changed = (base?: string) => [...(changedPages(root, 'content', base) ?? ['всё'])].sort();

it('называет изменённое в ветке и в рабочей папке, новое и удалённое', () => {
  expect(changed()).toEqual([]);
  write('content/guide/start.md', 'в ветке');
  git('commit', '--all', '--message=Правка');
  write('content/web/92-other.md', 'в папке');
  write('content/web/93-кеш.md', 'новая');
  rmSync(join(root, 'content/python-core/91-neighbour.md'));
  write('README.md', 'не страница');
  const all = ['guide/start.md', 'python-core/91-neighbour.md', 'web/92-other.md', 'web/93-кеш.md'];
  expect(changed()).toEqual(all);
  expect(changed('main')).toEqual(all);
  expect(changed('HEAD')).toEqual(all.slice(1));
});

it('не считает изменённым то, что после развилки изменилось в main', () => {
  git('switch', 'main');
  write('content/guide/start.md', 'в main');
  git('commit', '--all', '--message=Правка');
  git('switch', 'answer');
  expect(changed()).toEqual([]);
});

it('не ограничивается страницами, когда изменилась сама проверка', () => {
  mkdirSync(join(root, 'src/check'), { recursive: true });
  write('src/check/run.ts', '');
  expect(changedPages(root, 'content')).toBeUndefined();
});

it('считает список адресов частью каждой новой страницы, а не проверки', () => {
  mkdirSync(join(root, 'src/handbook'), { recursive: true });
  write('src/handbook/addresses.tsv', '');
  expect(changed()).toEqual([]);
});

it('не требует вернуть вопрос, с адреса которого есть перенаправление', async () => {
  rmSync(join(root, 'content/python-core/91-neighbour.md'));
  const rules = async () => (await runCheck({ root, contentDir: 'content', engines: {}, changed: changedPages(root, 'content') })).problems.map(({ rule }) => rule);
  expect(await rules()).toEqual(['file-moved']);
  mkdirSync(join(root, 'src/handbook'), { recursive: true });
  write('src/handbook/addresses.tsv', 'address\tmoved to\n/guide/start/\n/python-core/example/\n/python-core/neighbour/\t/web/other/\n/web/other/\n');
  expect(await rules()).toEqual(['related-unknown', 'related-unknown']);
});

it('отказывается, когда сравнивать не с чем', () => {
  expect(() => changedPages(root, 'content', 'gone')).toThrow(UsageError);
  expect(() => changedPages(root, 'content', '--help')).toThrow(UsageError);
  rmSync(join(root, '.git'), { recursive: true });
  expect(() => changedPages(root, 'content')).toThrow('нет репозитория Git');
});

it('проверяет изменённое и ссылки на него, а больше ничего', async () => {
  write('content/guide/start.md', '---\ntitle: Начало\n---\n\nВопрос - [сосед](/python-core/neighbour/) и [никто](/guide/gone/).\n');
  git('commit', '--all', '--message=Правка');
  write('content/web/92-other.md', 'Сломано - но не здесь.');
  git('commit', '--all', '--message=Правка');
  rmSync(join(root, 'content/python-core/91-neighbour.md'));
  const { problems, stats } = await runCheck({ root, contentDir: 'content', engines: {}, changed: changedPages(root, 'content', 'HEAD') });
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ['content/guide/start.md', 'link-target'],
    ['content/python-core/91-neighbour.md', 'file-moved'], // what links to it is told only this once
  ]);
  expect(stats.pages).toBe(0);
});
