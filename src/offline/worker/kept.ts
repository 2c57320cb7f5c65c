/// <reference lib="webworker" />
/*
 * What is kept, a cache for each build. A file enters the cache of a build only with the content that the build has for
 * it, so what is in a cache fits together whatever the server has meanwhile.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst } from 'workbox-strategies';
import { isHashed, revisionOf, type Build, type SiteFile } from '../build.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is bundled: src/offline/bundle-worker.ts. */
declare const THIS_BUILD: Build;

export const build = THIS_BUILD;
/** Address of the site, with its base path; ends with `/`. */
export const { scope } = self.registration;
// Other sites may share the origin.
const nameOf = (id: string) => `${scope}#${id}`;
export const cacheName = nameOf(build.id);
const files = new Map(build.files.map((file) => [file.path, file]));
const revisions = new Set(build.files.map(({ revision }) => revision));

/** Under what a file is kept: its address and revision, so that an equal file of another build can be told. */
const keyOf = ({ path, revision }: SiteFile) => `${scope}${path}?${revision}`;
const revisionIn = (key: string) => key.slice(key.lastIndexOf('?') + 1);

/** The part of an address after the site's own, without query: `python-core/gil/`. */
export function pathIn(address: string): string {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(scope.length);
}

/** The file of this build that an address leads to, if there is one. */
export function fileAt(address: string): SiteFile | undefined {
  const path = pathIn(address);
  return files.get(path) ?? files.get(`${path}/`);
}

/** Plugins of Workbox see to it that only files of this build are kept, each under its key. */
export const cacheKeyWillBeUsed: WorkboxPlugin['cacheKeyWillBeUsed'] = async ({ request }) => {
  const file = fileAt(request.url);
  return file ? keyOf(file) : request;
};

const ofThisBuild: WorkboxPlugin = {
  cacheKeyWillBeUsed,
  requestWillFetch: async ({ request }) =>
    isHashed(pathIn(request.url)) ? request : new Request(request.url, { cache: 'no-cache' }),
  fetchDidSucceed: async ({ request, response }) => {
    const { path, revision } = fileAt(request.url)!;
    if ((await revisionOf(response.clone())) === revision) return response;
    throw new Error(`«${path}» is of another build`);
  },
};

/** Gives a file of this build: the kept one, or else the server's, which is kept then. Fails when the server has another. */
export const keeper = new CacheFirst({ cacheName, plugins: [ofThisBuild] });

/** Keeps a file of this build, when it is not kept already. */
export async function keep(file: SiteFile, event: ExtendableEvent): Promise<void> {
  await Promise.all(keeper.handleAll({ event, request: scope + file.path }));
}

/** The files of this build that are kept, and those that are not. */
export async function sortFiles(): Promise<{ kept: SiteFile[]; missing: SiteFile[] }> {
  const keys = new Set((await keysOf(build.id)).map(({ url }) => url));
  return { kept: build.files.filter((file) => keys.has(keyOf(file))), missing: build.files.filter((file) => !keys.has(keyOf(file))) };
}

async function keysOf(id: string): Promise<readonly Request[]> {
  return (await caches.open(nameOf(id))).keys();
}

/** Other builds of which something is kept, the latest first. */
export async function otherBuilds(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(nameOf('')) && name !== cacheName);
  return names.map((name) => name.slice(nameOf('').length)).reverse();
}

/** The build that has a file of this revision, this one before others; none when only the server has it. */
export async function buildWith(revision: string): Promise<string | undefined> {
  if (revisions.has(revision)) return build.id;
  for (const id of await otherBuilds()) if ((await keysOf(id)).some(({ url }) => revisionIn(url) === revision)) return id;
  return undefined;
}

/** What another build has kept at an address. */
export async function keptBy(id: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: nameOf(id), ignoreSearch: true });
}

/** Takes over what other builds have kept and this one has too; gives the files that have changed since. */
export async function inherit(): Promise<SiteFile[]> {
  const cache = await caches.open(cacheName);
  const changed = new Set<SiteFile>();
  for (const id of await otherBuilds()) {
    for (const key of await keysOf(id)) {
      const file = fileAt(key.url);
      if (!file || (await cache.match(keyOf(file)))) continue;
      const same = revisionIn(key.url) === file.revision && (await keptBy(id, key.url));
      if (same) await cache.put(key, same);
      else changed.add(file);
    }
  }
  return [...changed];
}

/** Forgets all that a build has kept. */
export async function forgetBuild(id: string): Promise<void> {
  await caches.delete(nameOf(id));
}

/** Forgets, of every build, the files that are not to stay. */
export async function forgetFiles(toStay: (path: string) => boolean): Promise<void> {
  for (const id of [build.id, ...(await otherBuilds())]) {
    const cache = await caches.open(nameOf(id));
    for (const key of await cache.keys()) if (!toStay(pathIn(key.url))) await cache.delete(key);
  }
}
