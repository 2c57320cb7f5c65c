import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { infoWord } from '../../handbook/info-string.ts';
import { languageTitles } from '../../handbook/languages.ts';
import { parsePage, type CodeBlock } from '../../handbook/page.ts';
import { SyntaxHost } from './host.ts';
import { parsers } from './index.ts';

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
      const langs = parsePage('a.md', readFileSync(`${fixtures}${language}.md`, 'utf8')).codeBlocks.map(
        ({ info }) => info.lang,
      );
      expect(langs.filter((lang) => lang === language).length, language).toBeGreaterThan(
        langs.filter((lang) => lang === 'text').length,
      );
      expect(langs, language).toContain('text');
    }
  });
});
