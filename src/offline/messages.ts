/** What a page asks of the service worker. */
export type Ask =
  /** «I have been opened»: keep me, tell me whether I am of an older build. */
  | 'visited'
  /** Tell what is kept. */
  | 'state'
  /** Download everything that is not kept yet, and keep it up to date. */
  | 'download'
  /** Stop downloading; what is there stays. */
  | 'stop'
  /** Keep nothing but the core. */
  | 'remove';

/** What the service worker tells a page. */
export type Notice = { type: 'outdated' } | { type: 'state'; state: OfflineState };

/** What is kept on this device; sizes are bytes that went or would go over the network. */
export interface OfflineState {
  /** Day of the build: `2026-11-22`. */
  date: string;
  /** All of the site, and what of it is kept. */
  size: number;
  kept: number;
  /** Whether the reader asked for everything. */
  everything: boolean;
  running: boolean;
  /** Paths of the kept pages, without the base path. */
  pages: readonly string[];
}
