import { describe, expect, test } from 'vitest';
import { markdownProcessor } from './index.ts';

async function render(markdown: string, options: { path?: string; base?: string } = {}): Promise<string> {
  const renderer = await markdownProcessor({ base: options.base ?? '/' }).createRenderer({ syntaxHighlight: false });
  const fileURL = new URL(`file:///project/src/content/docs/${options.path ?? 'guide/start.md'}`);
  return (await renderer.render(markdown, { fileURL } as never)).code;
}

const question = `Короткий ответ.

## Базовый ответ

Текст.

### Подраздел

## На практике

Текст.

## Экспертный уровень

Текст.

## Углубляющие вопросы

### Первый?

Ответ один.

### Второй?

Ответ два.

## Как оценить ответ

- Junior
`;

describe('a question page', () => {
  const html = render(question, { path: 'python-core/02-gil.md' }).then((text) => text.replaceAll('\u00A0', ' '));

  test('short answer and levels become sections of their own', async () => {
    expect(await html).toContain('<div class="lead"><p class="lead-title" data-pagefind-ignore="">Ответ за 30 секунд</p><p>Короткий ответ.</p></div>');
    expect(await html).toMatch(/<section class="level" data-level="senior"><header class="part-head">.*<h2 id="expert">/);
    expect(await html).toContain('<span class="level-mark">Middle</span>');
  });

  test('deepening questions carry the page number, order and a stable anchor', async () => {
    expect(await html).toContain('<article class="step"><h3 id="q2"><a href="#q2" class="step-id">2.2</a> Второй?</h3><div class="answer"><p>Ответ два.</p></div></article>');
  });

  test('other headings link to themselves', async () => {
    expect(await html).toContain('<div class="heading"><h3 id="подраздел">Подраздел</h3><a class="anchor" href="#подраздел"');
  });

  test('a page elsewhere keeps its flow', async () => {
    expect(await render(question, { path: 'guide/start.md' })).not.toContain('<section');
  });
});

describe('code', () => {
  test('tokens have classes, never inline styles, and plain ones have no element', async () => {
    const html = await render('```python\nif total == 1:  # один\n    print("да")\n```');
    expect(html).toContain('<span class="tk">if</span> total ==<span class="tn"> 1</span>');
    expect(html).not.toContain('style=');
  });

  test('the caption names the language, the title and what the block declares', async () => {
    const html = await render('```python title="settings.py" norun="нужна сеть"\nx = 1\n```');
    expect(html).toContain(
      '<figcaption data-pagefind-ignore=""><span class="code-name">Python</span><span class="code-title">settings.py</span>' +
        '<span class="code-note">не выполняется: нужна сеть</span></figcaption>',
    );
  });

  test('highlighted lines and words, line numbers', async () => {
    const html = await render('```python {2} /debug/ showLineNumbers\ndebug = 1\nx = 2\n```');
    expect(html).toContain('<code data-line-numbers="">');
    expect(html).toContain('<mark>debug</mark>');
    expect(html).toMatch(/<span class="line hl">x =/);
  });

  test('the reason of a declaration does not highlight anything', async () => {
    expect(await render('```python norun="ждёт {1} /x/"\nx = 1\n```')).not.toMatch(/<mark>|class="line/);
  });

  test('an output block joins the block before it, inside lists too', async () => {
    const html = await render('- пункт\n\n  ```python\n  print(1)\n  ```\n\n  ```text output\n  1\n  ```\n');
    expect(html.match(/<figure/g)).toHaveLength(1);
    expect(html).toMatch(/<div class="output"><p class="output-title"[^>]*>Вывод<\/p><pre tabindex="0"><code>1<\/code>/);
  });
});

describe('the rest', () => {
  test('what is drawn in another thread comes back to its place', async () => {
    const html = await render(':::note\n\n```python\na = 1\n```\n\nТекст.\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n```python\nb = 2\n```\n\n:::');
    expect([...html.matchAll(/<figure|Текст|<svg|(?<=class="tn"> )\d/g)].map(String)).toEqual(['<figure', '1', 'Текст', '<figure', '<svg', '<figure', '2']);
    expect(html).not.toContain('<!--');
  });

  test('code on a page of components is an error, not lost', async () => {
    await expect(render('```python\na = 1\n```', { path: 'index.mdx' })).rejects.toThrow(/index\.mdx: код и схемы/);
  });

  test('a drawing that cannot be made is an error', async () => {
    await expect(render('```mermaid\nне схема\n```')).rejects.toThrow(/Invalid mermaid header/);
  });

  test('a Mermaid block becomes a drawing with a text for screen readers', async () => {
    const html = await render('```mermaid\nflowchart LR\n  A[Запрос] -- успех --> B[Ответ]\n```');
    expect(html).toContain('<figcaption class="sr-only">Схема: Запрос → Ответ (успех).</figcaption>');
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(html).not.toMatch(/style|googleapis/);
  });

  test('two drawings on a page do not share ids', async () => {
    const html = await render('```mermaid\nflowchart LR\n  A --> B\n```\n\n```mermaid\nflowchart LR\n  A --> B\n```');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('links get the base path; anchors and other sites do not', async () => {
    const html = await render('[a](/python-core/gil/#q1) [b](#q1) [c](https://docs.python.org/3/)', { base: '/handbook/' });
    expect(html).toContain('href="/handbook/python-core/gil/#q1"');
    expect(html).toContain('href="#q1"');
    expect(html).toContain('href="https://docs.python.org/3/"');
  });

  test('GFM: tables scroll in a section of their own, footnotes speak Russian', async () => {
    const html = await render('| | б |\n|---|---|\n| 1 | 2 |\n\nТекст[^1].\n\n[^1]: Сноска.');
    expect(html).toContain('<section class="table" tabindex="0" aria-label="Таблица 1"><table>');
    expect(html).toMatch(/<td><\/td>\s*<th scope="col">б<\/th>/);
    expect(html).toContain('Вернуться к тексту');
    expect(html).toContain('Примечания');
  });

  test('a paragraph that begins with a speaker is a turn of a dialogue', async () => {
    const html = await render('**Кандидат:** Да.\n\n**Кандидат** молчит.\n\n**Важно:** нет.');
    expect(html).toContain('<p class="says" data-speaker="candidate"><strong>Кандидат:</strong> Да.</p>');
    expect(html.match(/class="says"/g)).toHaveLength(1);
  });

  test('no-break spaces keep short words and dashes where they belong', async () => {
    const html = await render('Это в коде — важно и к месту.');
    expect(html).toContain('в\u00A0коде\u00A0— важно');
    expect(await render('`в коде — тут`')).toContain('<code>в коде — тут</code>');
  });
});
