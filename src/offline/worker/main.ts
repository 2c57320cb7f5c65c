/// <reference lib="webworker" />
/* The service worker: what happens when. */
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Ask } from '../messages.ts';
import { catchUp, downloadAll, keepCore, remove, stop, tellState } from './download.ts';
import { scope } from './kept.ts';
import { pages } from './pages.ts';
import { answerTab, welcomeTab } from './tabs.ts';

declare const self: ServiceWorkerGlobalScope;

// A new worker takes over at once: open tabs stay with the build of their pages all the same.
self.addEventListener('install', (event) => event.waitUntil(keepCore(event).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

registerRoute(new NavigationRoute(pages));
registerRoute(
  ({ request }) => request.url.startsWith(scope),
  ({ event }) => answerTab(event as FetchEvent),
);

const answers: Record<Ask, (event: ExtendableMessageEvent) => Promise<void>> = {
  visited: async (event) => {
    await welcomeTab(event).catch(() => undefined); // no network: the page is kept another time
    await catchUp(event);
  },
  state: tellState,
  download: downloadAll,
  stop,
  remove,
};
self.addEventListener('message', (event) => event.waitUntil(answers[event.data as Ask]?.(event)));
