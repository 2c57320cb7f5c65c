import { folders, questions, readySections, withTag, type ReadySection } from './catalogue.ts';
import { count } from './check/plural.ts';
import { levelExpectations } from './components/lists/level-expectations.ts';
import { levels, levelTitles } from './handbook/levels.ts';
import { stages } from './handbook/stages.ts';
import { tags } from './handbook/tags.ts';
import { readingSteps } from './reading.ts';
import { site } from './site.ts';

/** What a list says of a page. */
export interface Listed {
  /** Page id: `python-core/gil`. */
  id: string;
  title: string;
  description: string;
}

/** Pages under one heading. */
export interface HubList {
  title?: string;
  about?: string;
  pages: readonly Listed[];
}

/** A page that lists others. */
export interface Hub extends Listed {
  lists: readonly HubList[];
}

function sectionHub(section: ReadySection): Hub {
  const deepening = section.questions.reduce((sum, question) => sum + question.deepening, 0);
  const description =
    `${count(section.questions.length, 'вопрос', 'вопроса', 'вопросов')} и ` +
    `${count(deepening, 'углубляющий', 'углубляющих', 'углубляющих')} к ним: ${section.summary}. ` +
    'Каждый ответ — на трёх уровнях, от junior до senior.';
  const lists = readingSteps(section).map(({ title, why, questions }) => ({ title, about: why, pages: questions }));
  return { id: section.slug, title: section.title, description, lists };
}

/** What the lists of folders say of themselves. */
const folderDescriptions: Record<string, string> = {
  roadmap:
    `${count(stages.length, 'этап', 'этапа', 'этапов')} подготовки к собеседованию Middle+ и Senior и ` +
    `${count(questions.length, 'вопрос', 'вопроса', 'вопросов')} в порядке чтения: от основ языка к системам под нагрузкой.`,
  interviews: 'Собеседования от приветствия до решения: каждый обмен репликами разобран с обеих сторон стола.',
  guide: 'Как готовиться, как проходит собеседование, чем отличаются уровни, как спрашивать и как здесь проверяют ответы.',
};

const sectionHubs = readySections.map(sectionHub);
const folderHubs = folders.map(({ slug, title, pages }): Hub => ({ id: slug, title, description: folderDescriptions[slug] ?? '', lists: [{ pages }] }));

const levelHub: Hub = {
  id: 'levels',
  title: 'Вопросы по уровням',
  description: 'На каком уровне от кандидата впервые ждут хорошего ответа на основной вопрос. Внутри каждой страницы — все три уровня.',
  lists: levels.map((level) => ({
    title: levelTitles[level],
    about: levelExpectations[level],
    pages: questions.filter((question) => question.level === level),
  })),
};

const topicLists = tags.map((tag) => ({ title: tag, pages: withTag(tag) })).filter(({ pages }) => pages.length > 0);

const topicHub: Hub = {
  id: 'tags',
  title: 'Вопросы по темам',
  description: `${count(topicLists.length, 'тема', 'темы', 'тем')} и все вопросы, в которых о них идёт речь. Один вопрос стоит под несколькими темами.`,
  lists: topicLists,
};

const searchHub: Hub = {
  id: 'search',
  title: 'Поиск',
  description: 'Слово, термин, кусок кода или вопрос целиком, по-русски или по-английски. Ниже — все вопросы по номерам.',
  lists: [{ title: 'Все вопросы', pages: questions }],
};

const homeHub: Hub = {
  id: '',
  title: site.name,
  description: site.description,
  lists: [
    { title: 'Разделы', pages: sectionHubs },
    { title: 'Другие пути внутрь', pages: [...folderHubs, levelHub, topicHub] },
  ],
};

/** The pages that list others, the home page first. */
export const hubs: readonly Hub[] = [homeHub, ...sectionHubs, ...folderHubs, levelHub, topicHub, searchHub];

/**
 * The hub with this page id.
 * @throws when there is none: its page asks for it by name
 */
export function findHub(id: string): Hub {
  const hub = hubs.find((hub) => hub.id === id);
  if (!hub) throw new Error(`Нет страницы-списка «${id}»: см. src/hubs.ts.`);
  return hub;
}
