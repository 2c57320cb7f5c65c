/// <reference lib="webworker" />
import { mapPool } from '../../check/pool.ts';
import { isCore, isPage, type SiteFile } from '../build.ts';
import type { Notice } from '../messages.ts';
import { build, forgetBuild, forgetFiles, inherit, keep, otherBuilds, sortFiles } from './kept.ts';
import { buildsInUse, rememberWish, wantsEverything } from './memory.ts';

declare const self: ServiceWorkerGlobalScope;

const AT_ONCE = 6;
const TELL_EVERY = 200; // milliseconds
let running: Promise<void> | undefined;
/** The download that is running, or ran last. */
let download = { stopped: false };
let told = 0;

/** Keeps what every visit needs. */
export async function keepCore(event: ExtendableEvent): Promise<void> {
  await inherit();
  await Promise.all(build.files.filter(({ path }) => isCore(path)).map((file) => keep(file, event)));
}

/**
 * Brings what is kept to this build: fetches again what has changed of it, or everything when the reader asked for that,
 * and then forgets the builds that no open tab needs. Whatever breaks it off, the next call goes on from there.
 * @param asked true when the reader has just asked for it: then traffic is not spared
 */
export async function catchUp(event: ExtendableEvent, asked = false): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing ?? waiting) return; // a newer build has taken over
  if (!running) {
    download = { stopped: false };
    running = fetchWanted(event, asked, download)
      .catch(() => undefined) // no network, or no place
      .finally(() => (running = undefined));
  }
  await running;
  await tellState();
}

async function fetchWanted(event: ExtendableEvent, asked: boolean, current: typeof download): Promise<void> {
  const builds = await otherBuilds();
  const changed = await inherit();
  const wanted = (await wantsEverything()) ? (await sortFiles()).missing : changed;
  if (!asked && wanted.length > 0 && sparesTraffic()) return;
  await fetchAll(wanted, event, current);
  const inUse = await buildsInUse();
  for (const id of builds) if (!inUse.has(id)) await forgetBuild(id);
}

/** @throws when it was stopped, or a file cannot be had; nothing is fetched any more then */
async function fetchAll(wanted: readonly SiteFile[], event: ExtendableEvent, current: typeof download): Promise<void> {
  await mapPool(wanted, AT_ONCE, async (file) => {
    if (current.stopped) return;
    await keep(file, event).catch(() => (current.stopped = true)); // the others need not try
    if (Date.now() - told > TELL_EVERY) await tellState();
  });
  if (current.stopped) throw new Error('Stopped');
}

/** The reader's browser may have been told to spare traffic. */
function sparesTraffic(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

/** Downloads everything, and keeps it up to date from now on. */
export async function downloadAll(event: ExtendableEvent): Promise<void> {
  await rememberWish(true);
  await catchUp(event, true);
}

/** Stops the download; what is there stays. */
export async function stop(): Promise<void> {
  await rememberWish(false);
  download.stopped = true;
  await running;
  await tellState();
}

/** Forgets all but the core. */
export async function remove(): Promise<void> {
  await stop();
  await forgetFiles(isCore);
  await tellState();
}

/** Tells all open pages what is kept. */
export async function tellState(): Promise<void> {
  told = Date.now();
  const { kept } = await sortFiles();
  const state = {
    date: build.date,
    size: sum(build.files),
    kept: sum(kept),
    everything: await wantsEverything(),
    running: running !== undefined,
    pages: kept.map(({ path }) => path).filter(isPage),
  };
  for (const tab of await self.clients.matchAll({ includeUncontrolled: true }))
    tab.postMessage({ type: 'state', state } satisfies Notice);
}

function sum(files: readonly SiteFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
