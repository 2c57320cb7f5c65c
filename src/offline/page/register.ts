import { fileAt, pathTo } from '../../paths.ts';
import type { Ask, Notice } from '../messages.ts';

const { serviceWorker } = navigator;

/** Starts the service worker, and lets it keep this page and say when the page is of an older build. */
export async function register(): Promise<void> {
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (data.type === 'outdated' && navigator.onLine) void import('./update-notice.ts').then(({ showUpdateNotice }) => showUpdateNotice());
  });
  serviceWorker.addEventListener('controllerchange', () => void ask('visited'));
  const registration = await serviceWorker.register(fileAt('sw.js'), { scope: pathTo() });
  document.addEventListener('visibilitychange', () => {
    // A tab may stay open for days: the browser itself looks for a new worker only when a page is opened.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
  await ask('visited');
}

/** Asks the service worker for something, when it is ready; its answers are messages to the page. */
export async function ask(what: Ask): Promise<void> {
  const { active } = await serviceWorker.ready;
  active?.postMessage(what);
}
