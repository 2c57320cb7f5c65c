import { expect, it } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import { applyEdits } from '../rewrite.ts';
import { insertOutput, replaceCode, replaceOutput } from './edit.ts';

function replaced(source: string, code: string): string | undefined {
  const page = parsePage('guide/a.md', source);
  const edit = replaceCode(page, page.codeBlocks[0]!, code);
  return edit && applyEdits(source, [edit]);
}

it('заменяет код и ничего больше', () => {
  expect(replaced('до\n\n```python\na=1\n```\n\nпосле', 'a = 1\n')).toBe('до\n\n```python\na = 1\n```\n\nпосле');
});

it('сохраняет отступ списка и не оставляет пробелов в пустых строках', () => {
  expect(replaced('- пункт\n\n  ```python\n  a=1\n  b=1\n  ```\n', 'a = 1\n\nb = 1\n')).toBe('- пункт\n\n  ```python\n  a = 1\n\n  b = 1\n  ```\n');
});

it('сохраняет знаки цитаты', () => {
  expect(replaced('> ```python\n> a=1\n>\n> b=1\n> ```\n', 'a = 1\n\n\nb = 1\n')).toBe('> ```python\n> a = 1\n>\n>\n> b = 1\n> ```\n');
});

it('отказывается, когда отступы строк разные', () => {
  expect(replaced('-\t```python\n\ta=1\n    b=1\n\t```\n', 'a = 1\nb = 1\n')).toBeUndefined();
});

/** The page after its first example is given the output that was printed. */
function printing(source: string, printed: string): string | undefined {
  const page = parsePage('guide/a.md', source);
  const [block] = page.codeBlocks;
  const edit = block!.output ? replaceOutput(page, block!.output, printed) : insertOutput(page, block!, printed);
  return edit && applyEdits(source, [edit]);
}

const example = '```python\nrun()\n```\n';

it.each([
  [`${example}\n\`\`\`text output\nраз\nдва\n\`\`\`\n`, 'блок с другим выводом'],
  [`${example}\n\`\`\`text output\n\`\`\`\n`, 'пустой блок'],
  [`${example}\n\`\`\`text output\n\n\`\`\`\n`, 'блок с пустой строкой'],
  [example, 'пример без блока'],
])('вписывает вывод: %j (%s)', (source) => {
  expect(printing(source, 'три\n\nчетыре')).toBe(`${example}\n\`\`\`text output\nтри\n\nчетыре\n\`\`\`\n`);
});

it('вписывает вывод с отступом списка и знаком цитаты', () => {
  expect(printing('- ```python\n  run()\n  ```\n', 'раз')).toBe('- ```python\n  run()\n  ```\n\n  ```text output\n  раз\n  ```\n');
  expect(printing('> ```python\n> run()\n> ```\n', 'раз')).toBe('> ```python\n> run()\n> ```\n>\n> ```text output\n> раз\n> ```\n');
});

it('не вписывает того, что сломало бы страницу или ничего не показало', () => {
  expect(printing(example, 'до\n```\nпосле')).toBeUndefined();
  expect(printing('```python\nrun()', 'раз')).toBeUndefined();
  expect(printing(`${example}\n\`\`\`text output\nраз\n\`\`\`\n`, '')).toBeUndefined();
});
