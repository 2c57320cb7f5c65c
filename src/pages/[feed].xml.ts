import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { questions, type Question } from '../catalogue.ts';
import { levelTitles } from '../handbook/levels.ts';
import { readHistory } from '../history/dates.ts';
import { contentPath } from '../handbook/location.ts';
import { feedEvents, type FeedEvent } from '../machine-readers/feed.ts';
import { absolute, fileAt, pathTo } from '../paths.ts';
import { site } from '../site.ts';

/** Enough for a reader who looks in once in a few weeks. */
const LENGTH = 50;

const kinds = { new: 'Новый ответ', changed: 'Ответ обновлён' };

/** A feed has absolute addresses or is none: without the site's address there is no `rss.xml`. */
export function getStaticPaths() {
  return site.url ? [{ params: { feed: 'rss' } }] : [];
}

export const GET: APIRoute = () => {
  const history = readHistory(process.cwd());
  const events = feedEvents(questions, ({ file }) => history?.files.get(contentPath(file)!));
  return rss({
    title: `${site.name} — новые и обновлённые ответы`,
    description: site.description,
    site: absolute(pathTo()),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>ru</language><atom:link href="${absolute(fileAt('rss.xml'))}" rel="self" type="application/rss+xml"/>`,
    items: events.slice(0, LENGTH).map(toItem),
  });
};

function toItem({ kind, date, answer }: FeedEvent<Question>): RSSFeedItem {
  const { number, title, description, section, level, href } = answer;
  const link = absolute(href);
  // A changed answer is a new item at an old address, so the address cannot be what tells items apart.
  const guid = `${link}#${kind}-${date.toISOString().slice(0, 10)}`;
  return {
    title: `${kinds[kind]}: ${number}. ${title}`,
    link,
    description,
    pubDate: date,
    categories: [kinds[kind], section.title, levelTitles[level]],
    customData: `<guid isPermaLink="false">${guid}</guid>`,
  };
}
