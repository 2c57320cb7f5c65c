import { expect, it } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import { applyEdits } from '../fix.ts';
import { replaceCode } from './edit.ts';

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
