/**
 * The months in which the support of Python's versions ends, as of 2026-11-22.
 * Source: https://peps.python.org/api/release-cycle.json, which https://devguide.python.org/versions/ shows. A new version
 * is one more line; the test beside this file says when the check runs one that is not here.
 */
const lastMonths: Readonly<Record<string, string>> = {
  '3.10': '2026-10',
  '3.11': '2027-10',
  '3.12': '2028-10',
  '3.13': '2029-10',
  '3.14': '2030-10',
  '3.15': '2031-10',
};

/**
 * The day after the last one on which a version is supported, midnight UTC.
 * @param version `3.14`
 * @returns undefined for a version the table lacks
 */
export function supportEnd(version: string): Date | undefined {
  const [year, month] = lastMonths[version]?.split('-').map(Number) ?? [];
  return year === undefined ? undefined : new Date(Date.UTC(year, month!, 1));
}
