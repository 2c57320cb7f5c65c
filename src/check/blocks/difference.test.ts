import { expect, it } from 'vitest';
import { difference } from './difference.ts';

it('не находит различий у одинаковых текстов', () => {
  expect(difference('а\nб', 'а\nб')).toBeUndefined();
  expect(difference('', '')).toBeUndefined();
});

it('показывает только строки, которые различаются', () => {
  expect(difference('а\nб\nв', 'а\nг\nв')).toEqual({ line: 2, text: '- б\n+ г' });
  expect(difference('а\nа', 'а\nа\nа')).toEqual({ line: 3, text: '+ а' });
  expect(difference('а\nб\nв', 'а\nв')).toEqual({ line: 2, text: '- б' });
});

it('замечает пробелы, пустые строки и пустой вывод', () => {
  expect(difference('а ', 'а')).toEqual({ line: 1, text: '- а \n+ а' });
  expect(difference('а\n', 'а')).toEqual({ line: 2, text: '- ' });
  expect(difference('', 'а')).toEqual({ line: 1, text: '+ а' });
  expect(difference('а', '')).toEqual({ line: 1, text: '- а' });
});

it('не показывает больше двенадцати строк с каждой стороны', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `строка ${index}`).join('\n');
  const found = difference(lines, 'другое')!;
  expect(found.text.split('\n')).toHaveLength(12 + 1 + 1);
  expect(found.text).toContain('- … и ещё строк: 88');
});
