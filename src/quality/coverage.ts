import type { CoverageRow } from '../handbook/coverage.ts';

/** How much of one source the handbook answers. */
export interface Coverage {
  title: string;
  items: number;
  answered: number;
  /** What has no answer. */
  missing: CoverageRow[];
}

const groups: readonly { title: string; has(row: CoverageRow): boolean }[] = [
  { title: 'Банк: основные вопросы', has: ({ source, item }) => source === 'bank' && !item.includes('.') },
  { title: 'Банк: углубляющие вопросы', has: ({ source, item }) => source === 'bank' && item.includes('.') },
  { title: 'Вопросы уровня Senior', has: ({ source }) => source === 'senior' },
  { title: 'Дорожная карта', has: ({ source }) => source === 'roadmap' },
  { title: 'Запись собеседования', has: ({ source }) => source === 'transcript' },
  { title: 'Ожидания от уровней', has: ({ source }) => source === 'levels' },
];

/** A page by what can be linked to. */
interface Target {
  id: string;
  anchors: readonly string[];
}

/** For each source, how many of its items lead to pages and headings that exist. */
export function coverageOf(rows: readonly CoverageRow[], pages: readonly Target[]): Coverage[] {
  const anchors = new Map(pages.map(({ id, anchors }) => [id, new Set(anchors)]));
  const exists = (row: CoverageRow) =>
    row.targets.every(({ id, anchor }) => anchors.has(id) && (anchor === undefined || anchors.get(id)!.has(anchor)));
  return groups.map(({ title, has }) => {
    const own = rows.filter(has);
    const missing = own.filter((row) => !exists(row));
    return { title, items: own.length, answered: own.length - missing.length, missing };
  });
}
