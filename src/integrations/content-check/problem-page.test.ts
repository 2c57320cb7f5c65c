import { expect, it } from 'vitest';
import { problemPage } from './problem-page.ts';

it('показывает замечание с местом, строкой и правилом, ничего не принимая за разметку', () => {
  const html = problemPage({
    base: '/book',
    lineOf: () => '<script>alert("1")</script>',
    problems: [{ file: 'a & b.md', line: 3, column: 7, rule: 'html-raw', message: 'Неожиданный HTML «<b>»', hint: 'Уберите & замените' }],
  });
  expect(html).toContain('lang="ru"');
  expect(html).toContain('Строка 3, столбец 7.');
  expect(html).toContain('Неожиданный HTML «&lt;b&gt;»');
  expect(html).toContain('<pre>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</pre>');
  expect(html).toContain('Уберите &amp; замените');
  expect(html).toContain('<code>a &amp; b.md</code>');
  expect(html).toContain('CONTRIBUTING.md#html-raw');
  expect(html).toContain('src="/book/@vite/client"');
});
