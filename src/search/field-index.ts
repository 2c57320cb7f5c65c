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
  situations: { weight: 2, lengthPenalty: 0.3 },
  description: { weight: 3, lengthPenalty: 0.3 },
  tags: { weight: 2, lengthPenalty: 0.2 },
  keywords: { weight: 1, lengthPenalty: 0 },
} as const;
type Field = keyof typeof fields;

/** A title, an alias, a situation, a deepening question or another heading: where words of a query stand close together. */
export interface Unit {
  kind: 'title' | 'alias' | 'situation' | 'deepening' | 'part';
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

/** True when the stems of a name stand in the unit, in any order. */
export function hasAll({ stems }: Unit, name: readonly string[]): boolean {
  return name.every((stem) => stems.has(stem));
}

/** A page and what of it is compared with a query. */
export interface IndexedPage extends VocabularyPage {
  units: Unit[];
}

/** The fewest letters that make a root. */
const ROOT = 5;

/** The words of titles, aliases, headings, descriptions, tags and keywords of all pages. */
export class FieldIndex {
  readonly pages: readonly IndexedPage[];
  readonly #mentions: Mentions;
  readonly #named = new Map<string, Set<number>>();
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #form = new Map<string, string>();
  readonly #subjects = new Set<string>();
  readonly #names = new Map<string, ReadonlyMap<number, number>>();
  #bySound: Map<string, Set<string>> | undefined;

  constructor({ pages, mentions }: Vocabulary) {
    this.#mentions = Mentions.parse(mentions);
    this.pages = pages.map((page) => ({ ...page, units: unitsOf(page) }));
    const texts = pages.map(fieldWords);
    for (const [field, { weight, lengthPenalty }] of Object.entries(fields)) {
      const mean = texts.reduce((sum, text) => sum + text[field as Field].length, 0) / pages.length || 1;
      texts.forEach((text, page) => {
        const found = text[field as Field];
        const perUse = weight / (1 - lengthPenalty + (lengthPenalty * found.length) / mean);
        for (const { stem, word } of found) this.#add(stem, word, page, perUse, field as Field);
      });
    }
  }

  #add(key: string, word: string, page: number, weight: number, field: Field): void {
    const pages = this.#postings.get(key) ?? new Map<number, number>();
    pages.set(page, (pages.get(page) ?? 0) + weight);
    this.#postings.set(key, pages);
    if (field === 'situations') return;
    this.#named.set(key, (this.#named.get(key) ?? new Set()).add(page));
    if (field === 'keywords' || field === 'description') return;
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    forms.set(word, (forms.get(word) ?? 0) + weight);
    this.#forms.set(key, forms);
    if (field !== 'parts' || pages.size > 1) this.#subjects.add(key);
  }

  /** Stems by how their forms sound; made when a word is unknown for the first time. */
  #hear(): Map<string, Set<string>> {
    const bySound = new Map<string, Set<string>>();
    for (const [key, forms] of this.#forms) {
      for (const sound of [key, ...forms.keys()].filter((word) => word.length > 2).map(skeleton)) {
        if (sound.length > 1) bySound.set(sound, (bySound.get(sound) ?? new Set()).add(key));
      }
    }
    return bySound;
  }

  /** Stems of what pages are about, rather than of what they mention. */
  get subjects(): Iterable<string> {
    return this.#subjects;
  }

  isSubject(stem: string): boolean {
    return stem.split(' ').every((one) => this.#subjects.has(one));
  }

  /** True for a stem that stands outside situations. */
  isNamed(stem: string): boolean {
    return stem.split(' ').every((one) => this.#named.has(one));
  }

  has(name: string): boolean {
    return this.pagesWith(name).size > 0;
  }

  /** The form of a stem that pages have most, or the forms of those of a name. */
  form(stem: string): string {
    if (stem.includes(' ')) return stem.split(' ').map((one) => this.form(one)).join(' ');
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

  /**
   * Pages with a stem and how much it weighs there.
   * @param name a stem, or those of a name divided by spaces: pages that have all of them
   */
  pagesWith(name: string): ReadonlyMap<number, number> {
    const known = this.#postings.get(name) ?? this.#names.get(name);
    if (known || !name.includes(' ')) return known ?? new Map();
    const stems = name.split(' ');
    const anywhere = [...this.pagesWith(stems[0]!).keys()].filter((page) => stems.every((stem) => this.pagesWith(stem).has(page)));
    const together = anywhere.filter((page) => this.pages[page]!.units.some((unit) => hasAll(unit, stems)));
    const all = together.length > 0 ? together : anywhere;
    const pages = new Map(all.map((page) => [page, Math.min(...stems.map((stem) => this.pagesWith(stem).get(page)!))]));
    this.#names.set(name, pages);
    return pages;
  }

  /**
   * How rare it is that a page has one of the stems: the inverse document frequency of BM25. Situations are full of everyday
   * words; they count only for stems that stand nowhere else.
   */
  rarity(stems: readonly string[]): number {
    const pages = (of: (stem: string) => Iterable<number>) => new Set(stems.flatMap((stem) => [...of(stem)])).size;
    return this.rarityOf(pages((name) => this.#named.get(name) ?? []) || pages((name) => this.pagesWith(name).keys()));
  }

  /** Stems that begin like this one and are about as long: words of the same root. */
  relatives(stem: string): string[] {
    const root = stem.slice(0, Math.max(ROOT, Math.ceil(stem.length * 0.7)));
    return [...this.#postings.keys()].filter((known) => known !== stem && known.startsWith(root) && known.length < stem.length + ROOT);
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
    this.#bySound ??= this.#hear();
    return [...(this.#bySound.get(skeleton(word)) ?? [])].filter((stem) => isCyrillic(stem) !== script && alike(heard(stem)));
  }
}

function fieldWords({ title, aliases, situations, parts, description, tags, keywords }: VocabularyPage): Record<Field, { stem: string; word: string }[]> {
  const wordsOf = (text: string) => words(text).map((word) => ({ stem: stem(word), word }));
  return {
    title: wordsOf(title),
    aliases: aliases.flatMap(wordsOf),
    situations: situations.flatMap((stems) => stems.split(' ')).map((stem) => ({ stem, word: stem })),
    parts: parts.flatMap((part) => wordsOf(partText(part))),
    description: wordsOf(description),
    tags: tags.flatMap(wordsOf),
    keywords: keywords.flatMap(wordsOf),
  };
}

function unitsOf({ title, aliases, situations, parts, deepening = Infinity }: VocabularyPage): Unit[] {
  return [
    unitOf('title', title),
    ...aliases.map((alias) => unitOf('alias', alias)),
    ...situations.map((stems) => makeUnit('situation', stems.split(' '))),
    ...parts.map((part, index) => ({ ...unitOf(index >= deepening ? 'deepening' : 'part', partText(part)), part: index })),
  ];
}

function unitOf(kind: Unit['kind'], text: string): Unit {
  const found = words(text);
  return makeUnit(kind, found.map(stem), found.filter((word) => weightOf(word) === 1).length);
}

function makeUnit(kind: Unit['kind'], stems: readonly string[], telling = stems.length): Unit {
  return { kind, stems: new Set(stems), whole: stems.join(' '), length: Math.max(1, telling) };
}
