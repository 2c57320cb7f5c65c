/// <reference lib="webworker" />
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { NetworkFirst } from 'workbox-strategies';
import { revisionOf } from '../build.ts';
import { buildWith, cacheKeyWillBeUsed, cacheName, fileAt, keeper, keptBy, otherBuilds, scope } from './kept.ts';
import { rememberTab, type Origin } from './memory.ts';

const PATIENCE = 3; // seconds without an answer, after which a kept page is better than none

const page: WorkboxPlugin = {
  cacheKeyWillBeUsed,
  // Past the browser's own cache, which may hold a page of the last build for as long as the host allows.
  requestWillFetch: async ({ request }) =>
    new Request(request.url, { cache: 'no-cache', redirect: 'manual', headers: request.headers }),
  fetchDidSucceed: async ({ response }) => {
    if (response.status < 500) return response;
    throw new Error(`${response.url}: ${response.status}`);
  },
  cacheWillUpdate: async ({ request, response }) =>
    (await revisionOf(response.clone())) === fileAt(request.url)?.revision ? response : null,
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? keptByOthers(request.url),
  handlerDidError: async ({ event }) => keeper.handle({ event, request: `${scope}offline/` }),
  handlerWillRespond: async ({ event, response }) => {
    const { resultingClientId } = event as FetchEvent;
    if (resultingClientId) event.waitUntil(rememberTab(resultingClientId, originOf(response.clone())));
    return response;
  },
};

/**
 * Answers the opening of a page with the newest one, or, without a network, with the one kept last, or with the page
 * that says so. The network comes first because the handbook is corrected: a kept page is for when there is none.
 */
export const pages = new NetworkFirst({ cacheName, networkTimeoutSeconds: PATIENCE, plugins: [page] });

async function keptByOthers(address: string): Promise<Response | undefined> {
  for (const id of await otherBuilds()) {
    const kept = await keptBy(id, address);
    if (kept) return kept;
  }
  return undefined;
}

/** What a page that is about to be shown is of. */
export async function originOf(response: Response): Promise<Origin> {
  const revision = await revisionOf(response);
  return { revision, build: await buildWith(revision) };
}
