import { isCyrillic, stem, words } from './language.ts';
import { Mentions } from './mentions.ts';
import { heard, skeleton } from './sound.ts';
import { weightOf } from './stop-words.ts';
import { distance } from './typo.ts';
import { partText, type Vocabulary, type VocabularyPage } from './vocabulary.ts';

/** How much a word weighs in a field, and how much the field's length takes off (BM25F). */
const fields = {
  title: { weight: 8, lengthPenalty: 0.4 },
  aliases: { weight: 6, lengthPenalty: 0.4 },
  parts: { weight: 3, lengthPenalty: 0.4 },
  description: { weight: 3, lengthPenalty: 0.3 },
  tags: { weight: 2, lengthPenalty: 0.2 },
  keywords: { weight: 1, lengthPenalty: 0 },
} as const;
type Field = keyof typeof fields;

/** A title, an alias, a deepening question or another heading: where words of a query stand close together. */
export interface Unit {
  kind: 'title' | 'alias' | 'deepening' | 'part';
  stems: ReadonlySet<string>;
  /** The stems one after another. */
  whole: string;
  /** Words that say something. */
  length: number;
  /** Index in `parts`, for a heading. */
  part?: number;
}

/** True when the stems stand in the unit in this order, with nothing between. */
export function hasRun({ whole }: Unit, stems: string): boolean {
  return ` ${whole} `.includes(` ${stems} `);
}

/** A page and what of it is compared with a query. */
export interface IndexedPage extends VocabularyPage {
  units: Unit[];
}

/** The words of titles, aliases, headings, descriptions, tags and keywords of all pages. */
export class FieldIndex {
  readonly pages: readonly IndexedPage[];
  readonly #mentions: Mentions;
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #form = new Map<string, string>();
  readonly #subjects = new Set<string>();
  readonly #heard = new Set<string>();
  readonly #bySound = new Map<string, Set<string>>();

  constructor({ pages, mentions }: Vocabulary) {
    this.#mentions = Mentions.parse(mentions);
    this.pages = pages.map((page) => ({ ...page, units: unitsOf(page) }));
    const texts = pages.map(fieldWords);
    for (const [field, { weight, lengthPenalty }] of Object.entries(fields)) {
      const mean = texts.reduce((sum, text) => sum + text[field as Field].length, 0) / pages.length || 1;
      texts.forEach((text, page) => {
        const found = text[field as Field];
        const perUse = weight / (1 - lengthPenalty + (lengthPenalty * found.length) / mean);
        for (const word of found) this.#add(word, page, perUse, field as Field);
      });
    }
  }

  #add(word: string, page: number, weight: number, field: Field): void {
    const key = stem(word);
    const pages = this.#postings.get(key) ?? new Map<number, number>();
    pages.set(page, (pages.get(page) ?? 0) + weight);
    this.#postings.set(key, pages);
    if (field === 'keywords' || field === 'description') return;
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    forms.set(word, (forms.get(word) ?? 0) + weight);
    this.#forms.set(key, forms);
    if (field !== 'parts' || pages.size > 1) this.#subjects.add(key);
    if (word.length > 2 && !this.#heard.has(word)) this.#hear(word, key);
  }

  #hear(word: string, key: string): void {
    this.#heard.add(word);
    for (const sound of [skeleton(word), skeleton(key)]) {
      if (sound.length > 1) this.#bySound.set(sound, (this.#bySound.get(sound) ?? new Set()).add(key));
    }
  }

  /** Stems of what pages are about, rather than of what they mention. */
  get subjects(): Iterable<string> {
    return this.#subjects;
  }

  isSubject(stem: string): boolean {
    return this.#subjects.has(stem);
  }

  has(stem: string): boolean {
    return this.#postings.has(stem);
  }

  /** The form of a stem that pages have most. */
  form(stem: string): string {
    const known = this.#form.get(stem);
    if (known !== undefined) return known;
    const forms = [...(this.#forms.get(stem) ?? [])];
    const form = forms.sort(([a, uses], [b, others]) => others - uses || a.length - b.length)[0]?.[0] ?? stem;
    this.#form.set(stem, form);
    return form;
  }

  /** True for a stem that stands somewhere in a text: then the full-text search knows where. */
  mentions(stem: string): boolean {
    return this.#mentions.has(stem);
  }

  /** Pages with a stem and how much it weighs there. */
  pagesWith(stem: string): ReadonlyMap<number, number> {
    return this.#postings.get(stem) ?? new Map();
  }

  /** How rare it is that a page has one of the stems: the inverse document frequency of BM25. */
  rarity(stems: readonly string[]): number {
    return this.rarityOf(new Set(stems.flatMap((stem) => [...this.pagesWith(stem).keys()])).size);
  }

  /** How rare it is to stand on so many pages. */
  rarityOf(count: number): number {
    return Math.log(1 + (this.pages.length - count + 0.5) / (count + 0.5));
  }

  /** Stems of the other script that sound like the word. */
  soundingLike(word: string): string[] {
    const script = isCyrillic(word);
    const sound = heard(word);
    const alike = (other: string) => distance(sound, other, sound.length) <= 0.4 * Math.max(sound.length, other.length);
    return [...(this.#bySound.get(skeleton(word)) ?? [])].filter((stem) => isCyrillic(stem) !== script && alike(heard(stem)));
  }
}

function fieldWords(page: VocabularyPage): Record<Field, string[]> {
  const { title, aliases, parts, description, tags, keywords } = page;
  return {
    title: words(title),
    aliases: aliases.flatMap(words),
    parts: parts.flatMap((part) => words(partText(part))),
    description: words(description),
    tags: tags.flatMap(words),
    keywords,
  };
}

function unitsOf({ title, aliases, parts, deepening = Infinity }: VocabularyPage): Unit[] {
  const unit = (kind: Unit['kind'], text: string, part?: number): Unit => {
    const found = words(text);
    const telling = found.filter((word) => weightOf(word) === 1);
    const stems = found.map(stem);
    return { kind, stems: new Set(stems), whole: stems.join(' '), length: Math.max(1, telling.length), part };
  };
  return [unit('title', title), ...aliases.map((alias) => unit('alias', alias)), ...parts.map((part, index) => unit(index >= deepening ? 'deepening' : 'part', partText(part), index))];
}
