import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { infoWord } from '../../handbook/info-string.ts';
import { languageTitles } from '../../handbook/languages.ts';
import { parsePage, type CodeBlock } from '../../handbook/page.ts';
import { SyntaxHost } from './host.ts';
import { parsers } from './index.ts';
import { limits } from './limits.ts';

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/syntax/', import.meta.url));
const host = new SyntaxHost();
afterAll(() => host.close());

async function faultsOf({ info, code }: CodeBlock): Promise<string[]> {
  const faults = await host.faults(info.lang, code, { title: infoWord(info, 'title')?.value });
  return faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe.each(globSync('*.md', { cwd: fixtures }).filter((file) => file !== 'README.md'))('%s', (file) => {
  const blocks = parsePage(file, readFileSync(fixtures + file, 'utf8')).codeBlocks;
  const cases = blocks.flatMap((block, index) => {
    if (block.info.lang === 'text') return [];
    const next = blocks[index + 1];
    const expected = next?.info.lang === 'text' ? next.code.split('\n') : [];
    return { name: `${expected.length > 0 ? 'неверно' : 'верно'}, строка ${block.fence.line}`, block, expected };
  });

  it.each(cases)('$name', async ({ block, expected }) => {
    expect(block.info.lang).toBe(basename(file, '.md'));
    expect(await faultsOf(block)).toEqual(expected);
  });
});

describe('the registry', () => {
  it('has a parser for every language but plain text and those that are executed', () => {
    const others = Object.keys(languageTitles).filter((language) => !['python', 'sql', 'text'].includes(language));
    expect(Object.keys(parsers).sort()).toEqual(others.sort());
  });

  it('has fixtures for every parser, right and wrong ones', () => {
    for (const language of Object.keys(parsers)) {
      const langs = parsePage('a.md', readFileSync(`${fixtures}${language}.md`, 'utf8')).codeBlocks.map(({ info }) => info.lang);
      expect(langs.filter((lang) => lang === language).length, language).toBeGreaterThan(langs.filter((lang) => lang === 'text').length);
      expect(langs, language).toContain('text');
    }
  });
});

describe('hostile blocks', () => {
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const bomb = `a: &a [x, x, x]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`)}]`).join('\n')}`;

  it.each<[string, string, string, string]>([
    ['a line of 10 MB', 'bash', 'x'.repeat(10_000_000), 'блок слишком велик'],
    ['NUL', 'ini', 'a = 1\nb = \0', 'знак NUL'],
    ['deep JSON', 'json', deep('[', ']', 40_000), 'слишком глубокая вложенность'],
    ['deep YAML', 'yaml', deep('[', ']', 40_000), 'слишком глубокая вложенность'],
    ['deep JavaScript', 'javascript', deep('(', ')', 40_000), 'слишком глубокая вложенность'],
    ['deep Bash', 'bash', deep('$(', ')', 30_000), 'слишком глубокая вложенность'],
    ['deep HCL', 'hcl', `a = ${deep('[', ']', 40_000)}`, 'слишком глубокая вложенность'],
    ['deep GraphQL', 'graphql', `type A { a: ${'['.repeat(50_000)}`, 'слишком большой документ'],
    ['an alias bomb', 'yaml', `${bomb}\napiVersion: v1\nkind: *k`, 'ссылки * разрастаются'],
    ['a huge chart', 'mermaid', `xychart-beta\nbar [${'1, '.repeat(30_000)}1]`, 'не хватило памяти'],
  ])('%s costs one fault', async (_, language, code, message) => {
    const faults = await host.faults(language, code);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toContain(message);
    expect(await host.faults('bash', 'echo ok')).toEqual([]);
  });

  it('a message never quotes a whole block', async () => {
    const [fault] = await host.faults('mermaid', `sequenceDiagram\n${'a'.repeat(90_000)}`);
    expect(fault!.message.length).toBeLessThanOrEqual(limits.messageChars + 1);
  });

  it('blocks asked at once do not get in each other’s way', async () => {
    const faults = await Promise.all([host.faults('hcl', 'a = ['), host.faults('bash', 'if'), host.faults('hcl', 'a = 1'), host.faults('bash', 'ls')]);
    expect(faults.map((found) => found.length)).toEqual([1, 1, 0, 0]);
  });

  it('a language without a parser has no faults', async () => {
    expect(await host.faults('text', '{{{')).toEqual([]);
    expect(await host.faults('constructor', '{{{')).toEqual([]);
  });
});
