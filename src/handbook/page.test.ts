import { describe, expect, it } from 'vitest';
import { parsePage, placeInBlock } from './page.ts';

const page = (body: string) => parsePage('guide/a.md', body);

describe('блоки кода', () => {
  it('знает язык, код и места блока', () => {
    const [block] = page('текст\n\n~~~~python raises=TypeError\nа\n\nб\n~~~~\n').codeBlocks;
    expect(block).toMatchObject({
      index: 0, code: 'а\n\nб', fenced: true, fence: { line: 3, column: 1 }, infoPlace: { line: 3, column: 5 },
    });
    expect(block!.info.lang).toBe('python');
  });

  it('находит место строки и столбца внутри блока, и вложенного тоже', () => {
    const nested = page('- пункт\n\n  > ```python\n  > первая\n  >   вторая\n  > ```\n');
    const [block] = nested.codeBlocks;
    expect(block!.code).toBe('первая\n  вторая');
    expect(placeInBlock(nested, block!, 1)).toEqual({ line: 4, column: 5 });
    expect(placeInBlock(nested, block!, 2, 3)).toEqual({ line: 5, column: 7 });
  });

  it('отличает код с отступом', () => {
    const indented = page('текст\n\n    код\n');
    expect(indented.codeBlocks[0]).toMatchObject({ fenced: false, code: 'код' });
    expect(placeInBlock(indented, indented.codeBlocks[0]!, 1)).toEqual({ line: 3, column: 5 });
  });

  it('связывает блок вывода с блоком прямо перед ним', () => {
    const { codeBlocks } = page('```python\nа\n```\n\n```text output\nб\n```\n\nтекст\n\n```text output\nв\n```\n');
    expect(codeBlocks[0]!.output).toBe(codeBlocks[1]);
    expect(codeBlocks[1]!.outputOf).toBe(codeBlocks[0]);
    expect(codeBlocks[2]!.outputOf).toBeUndefined();
  });

  it('не принимает второй вывод подряд', () => {
    const { codeBlocks } = page('```python\nа\n```\n```text output\nб\n```\n```text output\nв\n```\n');
    expect(codeBlocks[2]!.outputOf).toBeUndefined();
  });
});

describe('frontmatter', () => {
  const { frontmatter } = page('---\ntitle: Вопрос\ntags: [один, два]\nsources:\n  - title: Т\n    url: https://a.b\nchecked: 2026-01-15\n---\n');

  it('читает значения, дату — датой', () => {
    expect(frontmatter.data).toMatchObject({ title: 'Вопрос', tags: ['один', 'два'], checked: new Date('2026-01-15') });
  });

  it('знает место ключа, элемента списка и вложенного ключа', () => {
    expect(frontmatter.placeOf(['title'])).toEqual({ line: 2, column: 1 });
    expect(frontmatter.placeOf(['tags', 1])).toEqual({ line: 3, column: 14 });
    expect(frontmatter.placeOf(['sources', 0, 'url'])).toEqual({ line: 6, column: 5 });
    expect(frontmatter.placeOf(['sources', 0, 'lang'])).toEqual({ line: 5, column: 5 });
    expect(frontmatter.placeOf(['gone'])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['нет', 'текст'],
    ['не закрыт', '---\ntitle: а\n'],
    ['с ошибкой', '---\na: b: c\n---\n'],
    ['список', '---\n- a\n---\n'],
    ['бомба ссылок', `---\na: &a [x, x, x]\n${'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]}, `.repeat(9)}x]`).join('\n')}\n---\n`],
  ])('без значений, если он %s', (_, source) => {
    expect(page(source).frontmatter.data).toEqual({});
  });
});

it('собирает ссылки, картинки и определения с местами', () => {
  const { links } = page('[а](/x/)\n\n![б](/y.svg) <https://a.b>\n\n[в]: ../z\n');
  expect(links.map(({ url, node, place }) => [url, node.type, place.line])).toEqual([
    ['/x/', 'link', 1], ['/y.svg', 'image', 3], ['https://a.b', 'link', 3], ['../z', 'definition', 5],
  ]);
});

it.each(['', '---', '```', ':::', '\u0000', '[', '<', '\\', '[^1]:', '| a |\n|---|'])('разбирает и %j', (source) => {
  expect(() => page(source)).not.toThrow();
});
