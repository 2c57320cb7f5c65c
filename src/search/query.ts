/**
 * Turns what the reader typed into what the engine is asked: the one place where a query is understood.
 * @returns empty when there is nothing to search for
 */
export function understand(input: string): string {
  return input.normalize('NFC').trim().replace(/\s+/g, ' ');
}
