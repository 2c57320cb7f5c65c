import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForm, lazyTools } from '../../../src/check/check-page.ts';
import { fixText } from '../../../src/check/fix.ts';
import { rules } from '../../../src/check/messages.ts';
import { decode } from '../../../src/check/read.ts';
import { fixtureFolder } from './fixture.ts';

const entry = { path: 'python-core/90-example.md', kind: 'page' } as const;
const tools = lazyTools();
const base = readFileSync(join(fixtureFolder, 'base.md'), 'utf8');

/** Pieces of pages, whole and broken, which chance puts together. */
const piece = fc.oneof(
  fc.constantFrom(
    '', '---', '# Заголовок', '## Базовый ответ', '### Вопрос?', '#### Глубже', '- пункт', '  - глубже', '1. раз', '> цитата', '| а | б |',
    '|---|---|', ':::note', ':::', '::::tip[Заголовок]', '[^1]', '[^1]: сноска', '[ссылка](/python-core/gil/#q1)', '[a]: http://x', '![](a.png)',
    '<b>html</b>', '<!-- -->', '```', '~~~', '```python', '```python continues', '```python raises=', '```text output', '```sql', '```yaml',
    '    отступ', '\tтабуляция', 'Слово - слово', '"цитата"', 'слово слово', 'cлово', 'все еще', '`код', '**жирный', '\\', '$x$', '&nbsp;', '{#id}',
    'def f(x):', '    return x', 'print("да")', 'title: Вопрос?', 'tags: [SQL, sql]', 'related: *якорь', 'level: &a junior', '\u202E', '\uFEFF',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const markdown = fc.array(piece, { maxLength: 40 }).map((lines) => lines.join('\n'));
/** A valid page with one stretch of it replaced. */
const damaged = fc.tuple(fc.nat(base.length), fc.nat(200), markdown).map(([start, length, text]) => base.slice(0, start) + text + base.slice(start + length));
const infoString = fc.array(fc.oneof(fc.constantFrom('python', 'sql', 'raises=', 'title="', '{1,', '/a/', '=', '"', 'env=x', 'norun=""'), fc.string({ maxLength: 8 })), { maxLength: 6 })
  .map((words) => `\`\`\`${words.join(' ').replaceAll('\n', ' ')}\nx = 1\n\`\`\``);
const page = fc.oneof(markdown, damaged, infoString);

const check = (text: string) => {
  const bytes = Buffer.from(text);
  return checkForm({ ...entry, bytes, size: bytes.length }, tools);
};

/** The text as the checker sees it: lone surrogates do not survive UTF-8. */
const seen = (text: string) => decode({ ...entry, size: 0, bytes: Buffer.from(text) });

describe('любой текст', () => {
  it('проверяется до конца, и у каждого замечания есть место в файле', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        const { findings } = await check(text);
        const lines = (seen(text) ?? text).split('\n');
        for (const { line, column, rule, message, hint } of findings) {
          expect(Object.hasOwn(rules, rule) && message !== '' && hint !== '').toBe(true);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('исправляется за один раз: во второй исправлять нечего', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        const source = seen(text);
        if (source === undefined) return;
        const once = await fixText(entry, source, tools);
        expect(await fixText(entry, once, tools)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });
});
