import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildITrieFromWords } from 'cspell-trie-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptTrie } from './kept-trie.ts';

let folder: string;
let source: string;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trie-'));
  source = join(folder, 'source.txt');
  writeFileSync(source, 'слово');
  builds = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(cacheDir = join(folder, 'cache')) {
  return keptTrie(cacheDir, 'test', [source], () => {
    builds++;
    return buildITrieFromWords(['слово', readFileSync(source, 'utf8')]);
  });
}

function keptFile(): string {
  return join(folder, 'cache', readdirSync(join(folder, 'cache'))[0]!);
}

describe('keptTrie', () => {
  it('строит словарь один раз', () => {
    expect(load().has('слово')).toBe(true);
    expect(load().has('слово')).toBe(true);
    expect(builds).toBe(1);
  });

  it('строит заново, когда источник изменился, и не хранит старое', () => {
    load();
    writeFileSync(source, 'другое');
    expect(load().has('другое')).toBe(true);
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
  });

  it.each([
    ['обрезанный', (file: string) => truncateSync(file, 100)],
    ['пустой', (file: string) => truncateSync(file, 0)],
    ['изменённый', (file: string) => writeFileSync(file, readFileSync(file).fill(1, 100))],
  ])('не верит файлу: %s', (_, damage) => {
    load();
    damage(keptFile());
    expect(load().has('слово')).toBe(true);
    expect(builds).toBe(2);
  });

  it('обходится без папки, в которую нельзя писать', () => {
    expect(load(join(source, 'cache')).has('слово')).toBe(true);
  });
});
