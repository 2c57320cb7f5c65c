const KEY = 'handbook:recent-queries';
const MOST = 5;

/** Queries that led somewhere, the last one first; empty where the browser keeps nothing. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query): query is string => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers a query on this device. */
export function rememberQuery(query: string): void {
  const kept = recentQueries().filter((other) => other !== query);
  try {
    localStorage.setItem(KEY, JSON.stringify([query, ...kept].slice(0, MOST)));
  } catch {
    // Nothing is lost but the memory of it.
  }
}
