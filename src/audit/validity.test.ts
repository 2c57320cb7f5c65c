import { expect, test } from 'vitest';
import { htmlErrors } from './validity.ts';

const page = (main = '<h1>Вопрос</h1>', lang = 'ru') => `<!doctype html>
<html lang="${lang}"><head><title>Вопрос</title></head>
<body><header></header><main>${main}</main><footer></footer></body></html>`;

test('a valid page has no errors', async () => {
  expect(await htmlErrors(page())).toEqual([]);
});

test.each([
  ['a block in a paragraph', page('<h1>Вопрос</h1><p><div>текст</div></p>'), 'close-order'],
  ['a link in a link', page('<h1>Вопрос</h1><a href="/a/"><a href="/b/">текст</a></a>'), 'element-permitted-content'],
  ['one id twice', page('<h1 id="a">Вопрос</h1><p id="a"></p>'), 'no-dup-id'],
  ['an unknown value', page('<h1>Вопрос</h1><button type="buton">Да</button>'), 'attribute-allowed-values'],
  ['a heading level left out', page('<h1>Вопрос</h1><h3>Подраздел</h3>'), 'heading-level'],
  ['two h1', page('<h1>Вопрос</h1><h1>Ещё</h1>'), 'heading-level'],
  ['two menus of one name', page('<h1>Вопрос</h1><nav aria-label="Меню"></nav><nav aria-label="Меню"></nav>'), 'unique-landmark'],
  ['a label that refers to nothing', page('<h1>Вопрос</h1><section aria-labelledby="gone"></section>'), 'no-missing-references'],
  ['a picture without a text', page('<h1>Вопрос</h1><img src="/a.png">'), 'wcag/h37'],
  ['no h1', page('<p>Текст</p>'), 'page-structure'],
  ['no language', page().replace(' lang="ru"', ''), 'page-structure'],
  ['no footer of its own', page('<h1>Вопрос</h1><footer></footer>').replace('<footer></footer></body>', '</body>'), 'page-structure'],
  ['a description before its term', page('<h1>Вопрос</h1><dl><div><dd>1</dd><dt>раз</dt></div></dl>'), 'page-structure'],
  ['a script after the page', `${page()}<script src="/a.js"></script>`, 'after </html>'],
])('%s is an error', async (_, html, rule) => {
  expect((await htmlErrors(html)).join('\n')).toContain(rule);
});
