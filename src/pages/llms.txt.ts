import type { APIRoute } from 'astro';
import { folders, readySections } from '../catalogue.ts';
import { document, linkList } from '../machine-readers/markdown.ts';
import { markdownItem } from '../machine-readers/site-markdown.ts';
import { site } from '../site.ts';

const about =
  'Каждая страница есть и в Markdown: её адрес с `index.md` на конце, ссылки ниже ведут туда. Вопрос начинается кратким ответом; ' +
  'за ним три уровня — «Базовый ответ» (junior), «На практике» (middle), «Экспертный уровень» (senior), — углубляющие вопросы ' +
  'с номерами вида 2.3, признаки ответа каждого уровня и первоисточники.';

/** What the site has for language models, as https://llmstxt.org proposes: a summary and links to Markdown by section. */
export const GET: APIRoute = () => {
  const sections = readySections.map(({ title, questions }) => linkList(title, undefined, questions.map(markdownItem)));
  const others = folders.map(({ title, pages }) => linkList(title, undefined, pages.map(markdownItem)));
  return new Response(document({ title: site.name, description: site.description }, about, ...sections, ...others));
};
