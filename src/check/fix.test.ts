import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lazyTools } from './check-page.ts';
import { fixFile } from './fix.ts';
import { applyEdits } from './rewrite.ts';

const tools = lazyTools();
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fix-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The text of a file after `fixFile`, and whether that says to have changed it. */
async function fixed(text: string | Uint8Array): Promise<{ text: string; changed: boolean }> {
  const entry = { path: 'a.md', kind: 'page' } as const;
  writeFileSync(join(folder, entry.path), text);
  const changed = await fixFile(folder, entry, tools);
  expect(await fixFile(folder, entry, tools)).toBe(false); // a second time there is nothing left to fix
  return { text: readFileSync(join(folder, entry.path), 'utf8'), changed };
}

const head = '---\ntitle: Страница\n---\n\n';

describe('fixFile', () => {
  it('форматирует Python, в том числе во вложенном блоке, и не трогает остального', async () => {
    const page = (code: string, nested: string) => `${head}Текст.\n\n\`\`\`python\n${code}\n\`\`\`\n\n- пункт\n\n  \`\`\`python\n${nested}\n  \`\`\`\n\n\`\`\`python fragment="как не надо"\nx=1\n\`\`\`\n`;
    expect(await fixed(page("x = {'a':1}", '  import os\n  y=os.sep'))).toEqual({
      text: page('x = {"a": 1}', '  import os\n\n  y = os.sep'),
      changed: true,
    });
  });

  it('исправляет тире, кавычки и похожие буквы в тексте, но не в коде', async () => {
    const { text } = await fixed(`${head}Это - "пример" муcора, \`a - "b"\`.\n`);
    expect(text).toBe(`${head}Это — «пример» мусора, \`a - "b"\`.\n`);
  });

  it('оставляет то, что можно понять по-разному', async () => {
    const text = `${head}Кавычка " одна, слово Рac и n - 1.\n`;
    expect(await fixed(text)).toEqual({ text, changed: false });
  });

  it('убирает BOM и CRLF', async () => {
    expect((await fixed(`\uFEFF${head}Раз.\r\n\r\nДва.\r\n`)).text).toBe(`${head}Раз.\n\nДва.\n`);
  });

  it('не трогает файл, который не прочесть', async () => {
    const bytes = Buffer.concat([Buffer.from(`${head}Это - `), Buffer.from([0xff])]);
    await fixed(bytes);
    expect(readFileSync(join(folder, 'a.md')).equals(bytes)).toBe(true);
  });

  it('сохраняет права и не оставляет временных файлов', async () => {
    writeFileSync(join(folder, 'a.md'), '', { mode: 0o640 });
    await fixed(`${head}Это - пример.\n`);
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
    expect(globSync('{.*,*}', { cwd: folder })).toEqual(['a.md']);
  });
});

it('applyEdits откладывает правку, которая пересекается с предыдущей', () => {
  const edits = [
    { start: 4, end: 6, text: 'Y' },
    { start: 0, end: 2, text: 'X' },
    { start: 1, end: 3, text: 'Z' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('XcdYg');
});
