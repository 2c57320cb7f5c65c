import type { Place } from '../../handbook/page.ts';
import { finding } from '../finding.ts';
import { spelledTexts } from '../prose/spelled-texts.ts';
import { wordsOf, type Word } from '../prose/words-of.ts';
import type { PageCheck } from './check.ts';

/** Suggestions are searched for no more words of a page: a search is slow, and a page with more is no Russian prose. */
const MAX_SEARCHES = 50;

/** Every word is in a dictionary or in words.txt. One is reported once, where it first stands, with its other lines. */
export const textSpelling: PageCheck = function* (page, tools) {
  const speller = tools.speller();
  const unknown = new Map<string, { word: Word; places: Place[] }>();
  for (const text of spelledTexts(page)) {
    for (const word of wordsOf(text)) {
      if (speller.knows(word)) continue;
      const key = word.text.toLowerCase();
      const found = unknown.get(key) ?? { word, places: [] };
      found.places.push(text.placeAt(word.index));
      unknown.set(key, found);
    }
  }
  for (const [order, { word, places }] of [...unknown.values()].entries()) {
    const [first, ...others] = places;
    const suggestions = order < MAX_SEARCHES ? speller.suggest(word) : [];
    yield finding('text-spelling', first!, word.text, others.map(({ line }) => line), suggestions);
  }
};
