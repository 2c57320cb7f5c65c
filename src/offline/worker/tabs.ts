/// <reference lib="webworker" />
/*
 * A tab stays with the build its page is of: whatever it asks for later, as the search data, comes from that build or not
 * at all. Which one that is follows from the content of the page.
 */
import { isHashed } from '../build.ts';
import type { Notice } from '../messages.ts';
import { build, buildWith, fileAt, keep, keeper, keptBy, pathIn } from './kept.ts';
import { recallTab, rememberTab } from './memory.ts';
import { originOf } from './pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Answers what a page asks for after it has been opened. */
export async function answerTab(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const own = await buildOfAsker(event);
  if (own === build.id && fileAt(request.url)) return keeper.handle(event);
  const kept = own && (await keptBy(own, request.url));
  if (kept) return kept;
  if (isHashed(pathIn(request.url)) || own === build.id) return fetch(request);
  // The server's may be of another build: better nothing than that. A page that only the server has gets the server's.
  return own ? Response.error() : fetch(new Request(request, { cache: 'no-cache' }));
}

/** The build of the tab that asks; search runs in a worker, which is of the build of the tab that starts it. */
async function buildOfAsker({ request, clientId, resultingClientId }: FetchEvent): Promise<string | undefined> {
  if (request.destination !== 'worker') return (await recallTab(clientId))?.build;
  const build = request.referrer ? await buildOfTabsAt(request.referrer) : undefined;
  if (resultingClientId) await rememberTab(resultingClientId, Promise.resolve({ revision: '', build }));
  return build;
}

/** Which tab starts a worker is not told, but where it is: when the tabs there differ, none is right. */
async function buildOfTabsAt(address: string): Promise<string | undefined> {
  const tabs = (await self.clients.matchAll({ includeUncontrolled: true })).filter(({ url }) => pathIn(url) === pathIn(address));
  const builds = new Set(await Promise.all(tabs.map(async ({ id }) => (await recallTab(id))?.build)));
  return builds.size > 1 ? 'several' : [...builds][0];
}

/** Keeps the page that has been opened in a tab, and tells the tab when it is of another build. */
export async function welcomeTab(event: ExtendableMessageEvent): Promise<void> {
  const tab = event.source as WindowClient;
  const known = await recallTab(tab.id);
  // A page opened without the worker: what the browser got for it is still in the browser's own cache.
  const origin = known ?? (await originOf(await fetch(tab.url, { cache: 'force-cache' })));
  const own = origin.build ?? (await buildWith(origin.revision));
  await rememberTab(tab.id, Promise.resolve({ ...origin, build: own }));
  const file = fileAt(tab.url);
  if (own === build.id) return file && keep(file, event);
  if (own) tab.postMessage({ type: 'outdated' } satisfies Notice);
}
