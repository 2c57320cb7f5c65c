import type { PageProof } from '../check/report.ts';
import { supportEnd } from './python-versions.ts';

/** Versions of Python, «3.14», on which the check ran the examples of a page. */
export function pythonsOf(proof: PageProof | undefined): string[] {
  const versions = (proof?.executed ?? []).flatMap(({ engine }) => /^C?Python (\d+\.\d+)$/.exec(engine)?.[1] ?? []);
  return [...new Set(versions)];
}

/**
 * Why a page has to be verified anew; empty when it need not be.
 * @param checked the day it was last verified
 * @param pythons what {@link pythonsOf} says of it
 */
export function overdueReasons(checked: Date | undefined, pythons: readonly string[], today: Date): string[] {
  const old = checked === undefined ? ['дата сверки не указана'] : today > yearAfter(checked) ? ['сверена больше 12 месяцев назад'] : [];
  const unsupported = pythons.filter((version) => (supportEnd(version) ?? today) < today);
  return [...old, ...unsupported.map((version) => `проверена на Python ${version}, который больше не поддерживается`)];
}

/** The end of the day a year later. */
function yearAfter(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate() + 1));
}

/** Groups by the day of `checked`, the longest ago first; what has none comes before all. */
export function byDay<Item extends { checked?: Date }>(items: readonly Item[]): { day: Date | undefined; items: Item[] }[] {
  const groups = Map.groupBy(items, ({ checked }) => checked?.valueOf() ?? -Infinity);
  return [...groups].sort(([a], [b]) => a - b).map(([day, items]) => ({ day: Number.isFinite(day) ? new Date(day) : undefined, items }));
}
