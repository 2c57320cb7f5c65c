import { digestOf, findQuestion, type Question } from '../catalogue.ts';
import { levelTitles } from '../handbook/levels.ts';
import type { Hub, Listed } from '../hubs.ts';
import { absolute, fileAt, markdownAt, pathTo } from '../paths.ts';
import type { SitePage } from '../site-pages.ts';
import { document, linkItem, linkList, pageText, type Fact } from './markdown.ts';

const addressOf = (id: string) => absolute(markdownAt(id));
const fileAddress = (path: string) => absolute(fileAt(path));

/** An item of a list that leads to the Markdown version of a page. */
export function markdownItem({ id, title, description }: Listed): string {
  return linkItem(title, addressOf(id), description);
}

/** The Markdown version of a page of the site. */
export function markdownOf({ kind, page }: SitePage): string {
  if (kind === 'hub') return hubDocument(page);
  if (kind === 'question') return questionDocument(page);
  return document({ ...page, facts: [htmlVersion(page.id)] }, textOf(page.id));
}

function hubDocument(hub: Hub): string {
  const lists = hub.lists.map(({ title, about, pages }) => linkList(title, about, pages.map(markdownItem)));
  return document({ ...hub, facts: [htmlVersion(hub.id)] }, ...lists);
}

function questionDocument(question: Question): string {
  const { id, number, section, level, tags, checked, related, sources } = question;
  const facts: Fact[] = [
    ['Вопрос', `${number}, раздел «${section.title}»`],
    ['Уровень основного вопроса', levelTitles[level]],
    ['Темы', tags.join(', ')],
    ...(checked ? [['Проверено', checked.toISOString().slice(0, 10)] as const] : []),
    htmlVersion(id),
  ];
  return document(
    { ...question, facts },
    textOf(id),
    linkList('Связанные вопросы', undefined, related.flatMap((id) => findQuestion(id) ?? []).map(markdownItem)),
    linkList('Источники', undefined, sources.map(({ title, url }) => linkItem(title, url))),
  );
}

function htmlVersion(id: string): Fact {
  return ['Страница на сайте', absolute(pathTo(id))];
}

function textOf(id: string): string {
  const { body, marks } = digestOf(id);
  return pageText(body, marks, addressOf, fileAddress);
}
