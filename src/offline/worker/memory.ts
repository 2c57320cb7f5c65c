/// <reference lib="webworker" />
/* What the worker has to remember when the browser stops it, which it does after half a minute without work. */
import { createStore, delMany, get, keys, set } from 'idb-keyval';
import { scope } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

const wishes = createStore(`${scope}#wishes`, 'wishes');
const tabs = createStore(`${scope}#tabs`, 'tabs');

/** Whether the reader asked for everything to be downloaded. */
export async function wantsEverything(): Promise<boolean> {
  return (await get<boolean>('everything', wishes)) ?? false;
}

export async function rememberWish(everything: boolean): Promise<void> {
  await set('everything', everything, wishes);
}

/** What stands in a tab: the revision of its page, and the build that has it unless only the server knows that. */
export interface Origin {
  revision: string;
  build: string | undefined;
}
/** Tabs in which a page is being opened: they are no clients yet, or not written down yet. */
const opening = new Map<string, Promise<Origin>>();

/** Remembers what stands in a tab; who asks before that is known, waits. */
export async function rememberTab(id: string, origin: Promise<Origin>): Promise<void> {
  const written = origin.then(async (known) => {
    await set(id, known, tabs);
    return known;
  });
  opening.set(id, written);
  await written;
}

/** What stands in a tab; nothing when it was opened without this worker. */
export async function recallTab(id: string): Promise<Origin | undefined> {
  return opening.get(id) ?? get<Origin>(id, tabs);
}

/** The builds whose pages are open; forgets the tabs that are closed. */
export async function buildsInUse(): Promise<Set<string | undefined>> {
  const open = (await self.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id);
  await Promise.all(open.map((id) => opening.get(id)));
  for (const id of open) opening.delete(id);
  const inUse = new Set([...open, ...opening.keys()]);
  await delMany((await keys<string>(tabs)).filter((id) => !inUse.has(id)), tabs);
  return new Set((await Promise.all([...inUse].map(recallTab))).map((origin) => origin?.build));
}
