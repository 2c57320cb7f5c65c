import type { FieldIndex } from './field-index.ts';
import { synonyms } from './glossary.ts';
import { otherLayout } from './keyboard.ts';
import { isCyrillic, normalise, stem, words } from './language.ts';
import { cyrillic } from './sound.ts';
import { weightOf } from './stop-words.ts';
import { distance, tolerance } from './typo.ts';

/** What may stand for a word of the query, and how sure that is, from 0 to 1. */
export interface Alternative {
  /** Of a name of several words the stems of all, divided by spaces. */
  stem: string;
  certainty: number;
}

/** A word of the query and what it may mean. */
export interface Term {
  /** As typed, normalised. */
  word: string;
  /** From 0 to 1: how much the word says about what is looked for. */
  weight: number;
  /** The word stands in texts only, or may do: the full-text search knows where. */
  inText?: boolean;
  /** Empty when nothing in the vocabulary comes near. */
  alternatives: Alternative[];
  /** The word it was taken for, when it is not what was typed. */
  correction?: string;
}

export interface Understanding {
  terms: Term[];
  /** The stems of everything that was typed, one after another. */
  asked: string;
  /** Quoted parts of the query, normalised. */
  phrases: string[];
  /** The query that was answered, when it is not the one that was typed. */
  corrected?: string;
}

/** Finds what a reader means by a query. */
export class QueryReader {
  readonly #index: FieldIndex;
  readonly #sorted: string[];

  constructor(index: FieldIndex) {
    this.#index = index;
    this.#sorted = [...index.subjects].filter((stem) => stem.length > 2).sort();
  }

  /**
   * @param input what was typed
   * @param literal take every word as it is: no other layout, no typos, no synonyms
   */
  read(input: string, { literal = false } = {}): Understanding {
    const text = normalise(input.replace(/[«»“”„]/g, '"'));
    const phrases = [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1]!.trim()).filter(Boolean);
    const tokens = text.replaceAll('"', ' ').split(' ').filter(Boolean);
    const terms = tokens.flatMap((token, position) => this.#terms(token, literal, position === tokens.length - 1));
    if (!literal) {
      if (isDescription(terms)) for (const term of terms) this.#addRelatives(term);
      this.#joinNames(terms);
    }
    const used = terms.some(({ weight }) => weight === 1) ? terms.filter(({ weight }) => weight > 0) : terms.map((term) => ({ ...term, weight: 1 }));
    const isCorrected = used.some(({ correction }) => correction);
    const asked = words(text).map(stem).join(' ');
    return { terms: used, asked, phrases, corrected: isCorrected ? correctedText(used) : undefined };
  }

  /** Words that look a little like those of a query: for a reader who found nothing. */
  near(input: string): string[] {
    return words(input).flatMap((word) => {
      const typed = stem(word);
      if (weightOf(word) < 1 || this.#index.has(typed)) return [];
      const limit = Math.max(1, Math.floor(typed.length / 3));
      const known = this.#sorted.map((stem) => ({ stem, wrong: distance(typed, stem, limit) })).filter(({ wrong }) => wrong <= limit);
      return known.sort((a, b) => a.wrong - b.wrong).slice(0, 3).map(({ stem }) => this.#index.form(stem));
    });
  }

  /** The terms of a piece of the query between spaces; in the other layout signs are letters, so it is looked at whole. */
  #terms(token: string, literal: boolean, isLast: boolean): Term[] {
    const found = words(token);
    if (!literal && !found.every((word) => weightOf(word) < 1 || this.#knows(word))) {
      const other = words(otherLayout(token));
      if (other.length > 0 && other.every((word) => weightOf(word) === 0 || this.#index.has(stem(word)))) {
        return other.map((word) => ({ ...this.#term(word, literal, isLast), correction: word }));
      }
    }
    return found.map((word) => this.#term(word, literal, isLast));
  }

  #knows(word: string): boolean {
    return this.#index.has(stem(word)) || this.#index.mentions(stem(word));
  }

  #term(word: string, literal: boolean, isLast: boolean): Term {
    const weight = weightOf(word);
    if (literal) return { word, weight, alternatives: this.#index.has(stem(word)) ? [{ stem: stem(word), certainty: 1 }] : [] };
    const exact = this.#exact(word);
    const begun = isLast && weight > 0 ? this.#beginningWith(word, 3, 0.6) : [];
    if (exact.length > 0 || weight === 0) return { word, weight, alternatives: exact.length > 2 ? exact : [...exact, ...begun] };
    if (this.#index.mentions(stem(word))) return { word, weight, alternatives: begun, inText: true };
    for (const guess of this.#guesses(word, isLast)) {
      const alternatives = [...guess()];
      if (alternatives.length > 0) return { word, weight, alternatives, correction: this.#index.form(alternatives[0]!.stem) };
    }
    return { word, weight, alternatives: [], inText: word.includes('_') }; // an identifier may stand on one page only
  }

  /** In a description any word of the same root may be meant: «списали» is «списание». */
  #addRelatives({ word, weight, alternatives }: Term): void {
    if (weight < 1 || !isCyrillic(word)) return;
    const known = new Set(alternatives.map(({ stem }) => stem));
    for (const relative of this.#index.relatives(stem(word))) if (!known.has(relative)) alternatives.push({ stem: relative, certainty: 0.5 });
  }

  /** Adds other names of what two to four words of the query name together, and forgets words known only in that name. */
  #joinNames(terms: Term[]): void {
    for (let length = 4; length > 1; length--) {
      for (let start = 0; start + length <= terms.length; start++) {
        const run = terms.slice(start, start + length);
        const alternatives = [...this.#synonyms(run.map(({ word }) => stem(word)).join(' '), 1)];
        if (alternatives.length === 0) continue;
        const known = run.filter((term) => term.alternatives.length > 0);
        terms.splice(start, length, ...known, { word: run.map(({ word }) => word).join(' '), weight: 1, alternatives });
        start += known.length;
      }
    }
  }

  /** The word itself, its synonyms, and the identifier it is the inner part of. */
  #exact(word: string): Alternative[] {
    const names = [word, `__${word}__`].filter((name) => this.#index.has(stem(name))).map((name) => ({ stem: stem(name), certainty: 1 }));
    return [...names, ...this.#synonyms(stem(word), 0.9)];
  }

  *#synonyms(of: string, certainty: number): Generator<Alternative> {
    for (const group of synonyms(of)) if (this.#index.has(group.join(' '))) yield { stem: group.join(' '), certainty };
  }

  /** What an unknown word may be, the surest first. */
  *#guesses(word: string, isLast: boolean): Generator<() => Iterable<Alternative>> {
    const variants = [...new Set([word, normalise(otherLayout(word)), cyrillic(word)])].filter((variant) => words(variant).length === 1);
    yield () => this.#beginningWith(word, isLast ? 2 : 4, 0.9);
    yield () => variants.slice(1).flatMap((variant) => this.#exact(variant).map(({ stem, certainty }) => ({ stem, certainty: certainty * 0.9 })));
    yield () => this.#letters(word);
    yield () => this.#root(word);
    yield () => variants.slice(1).flatMap((variant) => this.#beginningWith(variant, 3, 0.75));
    yield () => this.#near(word, 0.85, 1);
    yield () => this.#soundingLike(word);
    yield () => this.#near(word, 0.75, 2);
    yield () => variants.slice(1).flatMap((variant) => this.#near(variant, 0.75, 2));
  }

  /** Stems that begin with what was typed so far. */
  #beginningWith(word: string, shortest: number, certainty: number): Alternative[] {
    if (word.length < shortest) return [];
    const start = lowerBound(this.#sorted, word);
    const found = [];
    for (let i = start; this.#sorted[i]?.startsWith(word); i++) found.push(this.#sorted[i]!);
    return this.#common(found).slice(0, 3).map((stem) => ({ stem, certainty }));
  }

  #soundingLike(word: string): Alternative[] {
    return this.#common(this.#index.soundingLike(word)).slice(0, 3).flatMap((stem) => [{ stem, certainty: 0.8 }, ...this.#synonyms(stem, 0.7)]);
  }

  /** The nearest stems of the same script; the first letter is seldom wrong. */
  #near(word: string, certainty: number, most: number): Alternative[] {
    const typed = stem(word);
    const inStem = Math.min(most, tolerance(typed.length));
    let nearest = Math.min(most, tolerance(word.length));
    let found: string[] = [];
    if (nearest === 0) return [];
    for (const known of this.#sorted) {
      if (isCyrillic(known) !== isCyrillic(typed)) continue;
      const form = this.#index.form(known); // English stems lose too much of a word
      const wrongInStem = distance(typed, known, nearest);
      const wrong = Math.min(wrongInStem > inStem ? Infinity : wrongInStem, distance(word, form, nearest));
      if (wrong > nearest || (known[0] !== typed[0] && (wrong > 1 || known.length !== typed.length))) continue;
      if (wrong < nearest) found = [];
      nearest = wrong;
      found.push(known);
    }
    return this.#common(found).slice(0, 3).flatMap((stem) => [{ stem, certainty: certainty - 0.1 * (nearest - 1) }, ...this.#synonyms(stem, certainty - 0.15)]);
  }

  /** `тимлид` of «тимлидство», `дрф` of «дрфка»: slang makes words of names. */
  #root(word: string): Alternative[] {
    const root = /^(.{3,}?)(?:ка|ки|ку|кой|чик|шка|ство|инг|овый|ный|ить|ать|нуть|овать)$/.exec(word)?.[1];
    if (!root) return [];
    const exact = this.#exact(root);
    return (exact.length > 0 ? exact : this.#soundingLike(root)).map(({ stem, certainty }) => ({ stem, certainty: certainty * 0.85 }));
  }

  /** `oauth` of `oauth2`, and of `oatuh2`. */
  #letters(word: string): Alternative[] {
    const name = /^(\p{L}{2,})\d+$/u.exec(word)?.[1];
    if (!name) return [];
    const exact = this.#exact(name);
    return (exact.length > 0 ? exact : this.#near(name, 0.9, 1)).map(({ stem, certainty }) => ({ stem, certainty: certainty * 0.9 }));
  }

  /** The stems that most pages have come first. */
  #common(stems: readonly string[]): string[] {
    return [...stems].sort((a, b) => this.#index.pagesWith(b).size - this.#index.pagesWith(a).size);
  }
}

/** Whoever types so many telling words describes a thing instead of naming it. */
function isDescription(terms: readonly Term[]): boolean {
  return terms.filter(({ weight }) => weight === 1).length >= 4;
}

function correctedText(terms: readonly Term[]): string {
  return terms.map(({ word, correction }) => correction ?? word).join(' ');
}

function lowerBound(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
