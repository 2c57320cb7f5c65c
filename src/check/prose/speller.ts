import { loadDictionaries, preparedDictionaries } from './dictionaries.ts';
import type { Word } from './words-of.ts';

/** Tells known words from unknown ones. */
export interface Speller {
  knows(word: Word): boolean;
  /** Known words that differ least from this one, the nearest first; a slow search, some 20 ms. */
  suggest(word: Word): string[];
}

/** A longer «word» is no slip of the pen. */
const LONGEST = 40;
const SUGGESTIONS = 3;
/** What cspell counts for one letter added, dropped or replaced; two letters that changed places cost less. */
const EDIT = 100;

/**
 * The speller of Russian prose with English words in it: cspell's dictionaries and the handbook's own words.txt. They load
 * in 0.1 s, the first time in two seconds.
 * @param cacheDir folder for the prepared dictionaries, made when it is missing
 */
export function createSpeller(cacheDir = preparedDictionaries): Speller {
  const dictionaries = loadDictionaries(cacheDir);
  const isKnown = (text: string, script: Word['script']) => {
    const wanted = spellings(text);
    return dictionaries[script].some((trie) => wanted.some((spelling) => trie.has(spelling)));
  };

  return {
    knows({ text, whole, script }) {
      return isKnown(text.replace(/['’]s$/, ''), script) || (whole !== text && isKnown(whole, script));
    },
    suggest({ text, script }) {
      const lower = text.toLowerCase();
      const edits = Math.min(3, Math.floor(text.length / 3));
      if (edits === 0 || text.length > LONGEST) return [];
      const limits = { numSuggestions: 12, changeLimit: edits, timeout: 5000, ignoreCase: false, includeTies: false };
      const found = dictionaries[script]
        .flatMap((trie) => trie.suggestWithCost(lower, limits))
        .filter(({ word, cost }) => cost <= edits * EDIT && word !== word.toUpperCase() && isKnown(word, script))
        .sort((a, b) => a.cost - b.cost || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
      const nearest = found.filter(({ cost }) => cost < found[0]!.cost + EDIT / 2);
      return [...new Set(nearest.map(({ word }) => (lower === text ? word : capitalize(word))))].slice(0, SUGGESTIONS);
    },
  };
}

/** The ways a dictionary may hold a word: as it is, in lower case, and as a name when it has a capital. */
function spellings(text: string): string[] {
  const lower = text.toLowerCase();
  return lower === text ? [text] : [text, lower, capitalize(lower)];
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
