import { readFileSync } from 'node:fs';

/** The documents the handbook grew out of: a bank of 80 questions with five deepening ones each, and four shorter ones. */
export type CoverageSource = 'bank' | 'senior' | 'roadmap' | 'transcript' | 'levels';

/** A page, or a heading of a page. */
export interface Target {
  /** Page id: `python-core/gil`. */
  id: string;
  /** Anchor without `#`: `q3`. */
  anchor?: string;
}

/** What a source asks, and where the handbook answers it. */
export interface CoverageRow {
  source: CoverageSource;
  /** The item's name in its source: `2.3`. */
  item: string;
  question: string;
  targets: readonly Target[];
}

/** The rows of `coverage.tsv`, in its order. */
export function readCoverage(): CoverageRow[] {
  return coverageRows(readFileSync(new URL('coverage.tsv', import.meta.url), 'utf8'));
}

/** The rows of a table like `coverage.tsv`: of its text, for code that is bundled and no longer lies beside it. */
export function coverageRows(table: string): CoverageRow[] {
  const [, ...lines] = table.trimEnd().split('\n');
  return lines.map((line) => {
    const [source, item, question, places] = line.split('\t') as [CoverageSource, string, string, string];
    const targets = places.split(' ').map((place) => {
      const [id, anchor] = place.split('#') as [string, string?];
      return { id, anchor };
    });
    return { source, item, question, targets };
  });
}
