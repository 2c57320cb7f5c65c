import { findFolder, questions } from '../catalogue.ts';
import { count } from '../check/plural.ts';
import { levels, levelTitles, type Level } from '../handbook/levels.ts';
import type { SitePage } from '../site-pages.ts';
import { site } from '../site.ts';
import type { Card } from './svg.ts';

/** The picture of a page of the site, in words. */
export function cardOf({ kind, page }: SitePage): Card {
  if (kind === 'question') {
    const { section, number, title, level } = page;
    const reached = levels.indexOf(level);
    return { place: `${section.title} · вопрос ${number}`, title, depths: levels.map((level, depth) => ({ label: levelTitles[level], filled: depth <= reached })) };
  }
  const folder = kind === 'text' ? findFolder(page.id) : undefined;
  const title = page.id === '' ? 'Собеседование копает глубже. Будьте готовы.' : page.title;
  return { place: folder?.title ?? 'Собеседования Python-бэкендера', title, depths: levels.map((level) => ({ label: depthLabel(level, page.id), filled: true })) };
}

/** What stands in the picture, for those who do not see it. */
export function pictureText({ kind, page }: SitePage): string {
  if (kind !== 'question') return `${site.name}: ${page.title}`;
  return `${site.name}: ${page.title} Вопрос ${page.number}, ${levelTitles[page.level]}.`;
}

/** A level, and in a section how many of its questions it has. */
function depthLabel(level: Level, id: string): string {
  const inSection = questions.filter(({ section }) => section.slug === id);
  if (inSection.length === 0) return levelTitles[level];
  const number = inSection.filter((question) => question.level === level).length;
  return `${levelTitles[level]} · ${count(number, 'вопрос', 'вопроса', 'вопросов')}`;
}
