import { keep, recall } from '../storage.ts';

/** What is remembered of a page that was opened. */
export interface PageRecord {
  /** Anchors of the parts that were read to their end. */
  seen: string[];
  /** Anchor of the heading at which the reader stopped, unless that is the beginning. */
  at?: string;
  read?: boolean;
}

/** Where the reader was last, on any page. */
export interface Place {
  /** Path of the page. */
  path: string;
  title: string;
  /** The heading, in words, unless it is the beginning of the page. */
  heading?: string;
}

/** All that is remembered; it never leaves the device. */
export interface Memory {
  /** By path, base included: `/python-core/gil/`. */
  pages: Record<string, PageRecord>;
  last?: Place;
}

const KEY = 'reading';

/** Is dispatched on the window when something was remembered or forgotten. */
export const MEMORY_CHANGED = 'memory-changed';

/** What is remembered; nothing where storage is empty, forbidden or broken. */
export function load(): Memory {
  try {
    const memory = JSON.parse(recall(KEY) ?? '') as Partial<Memory> | null;
    if (memory?.pages) return { ...memory, pages: memory.pages };
  } catch {}
  return { pages: {} };
}

/** Changes what is remembered. It is read anew each time: other tabs change it too. */
export function update(change: (memory: Memory) => void): void {
  const memory = load();
  change(memory);
  save(JSON.stringify(memory));
}

/** Forgets every page. */
export function forget(): void {
  save(undefined);
}

function save(memory: string | undefined): void {
  keep(KEY, memory);
  dispatchEvent(new Event(MEMORY_CHANGED));
}

/** How many pages under these paths are read. */
export function countRead({ pages }: Memory, prefixes: readonly string[]): number {
  return Object.keys(pages).filter((path) => pages[path]!.read && prefixes.some((prefix) => path.startsWith(prefix))).length;
}

/** Notes the parts that have just been read to their end; a page is read when all of its parts are. */
export function noteSeen(record: PageRecord, finished: readonly string[], parts: readonly string[]): void {
  record.seen = [...new Set([...record.seen, ...finished])];
  if (parts.every((part) => record.seen.includes(part))) record.read = true;
}
