import { expect, test } from 'vitest';
import { embedPage } from './embed-page.ts';

test('a page in another has ids and names of tables of its own', () => {
  const html = '<h2 id="q1">А <code>&lt;h2></code></h2><header></header><section class="table" tabindex="0" aria-label="Таблица 1"></section>';
  expect(embedPage(html, 'gil-', 'вопроса 2')).toBe(
    '<h2 id="gil-q1">А <code>&lt;h2></code></h2><header></header><section class="table" tabindex="0" aria-label="Таблица 1 вопроса 2"></section>',
  );
});
