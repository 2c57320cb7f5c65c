import { distance } from 'fastest-levenshtein';

/**
 * The known word that was most likely meant, if any is near enough: at most a third of the letters differ (one letter
 * in words of up to four).
 */
export function nearest<T extends string>(word: string, known: Iterable<T>): T | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { word: T; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(word.toLowerCase(), candidate.toLowerCase());
    if (found <= limit && (best === undefined || found < best.distance)) best = { word: candidate, distance: found };
  }
  return best?.word;
}
