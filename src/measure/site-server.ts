import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Files of text, which hosts send compressed; the rest goes as it is. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * Serves a built site as a host would, text gzipped: `astro preview` sends it as it is. It can be given another build, be slow
 * and be switched off; paths are inside the base path.
 */
export class SiteServer {
  /** Folder of the build that is served. */
  root: string;
  /** Milliseconds before an answer. */
  delay = 0;
  /** A path at which the server fails. */
  broken = '';
  /** Paths that have been asked for, without the base path. */
  readonly requests: string[] = [];
  /** Bytes of bodies that were sent. */
  sent = 0;
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  /** @param base path under which the site lies: `/` or `/handbook/` */
  constructor(root: string, base = '/') {
    this.root = root;
    this.#base = base;
  }

  /** Address of the site, without a slash at the end. */
  get address(): string {
    return `http://localhost:${this.#port}${this.#base.slice(0, -1)}`;
  }

  /** Listens: at any free port the first time, at the same one after {@link stop}. */
  async start(): Promise<this> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server!.listen(this.#port, resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    this.#server?.closeAllConnections();
    await closed;
  }

  async #answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = `/${new URL(url, this.address).pathname.slice(this.#base.length)}`;
    this.requests.push(pathname);
    await pause(this.delay);
    if (pathname === this.broken) return void response.writeHead(503).end();
    const file = join(this.root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isFound = existsSync(file);
    const served = isFound ? file : join(this.root, '404.html');
    const textType = textTypes[extname(served)];
    const isCompressed = textType !== undefined && (headers['accept-encoding'] ?? '').includes('gzip');
    const body = isCompressed ? gzipSync(readFileSync(served), { level: 9 }) : readFileSync(served);
    this.sent += body.length;
    if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
    // As GitHub Pages does: a browser may show a page for ten minutes without asking again.
    response.writeHead(isFound ? 200 : 404, { 'Content-Type': textType ?? 'application/octet-stream', 'Cache-Control': 'max-age=600' }).end(body);
  }
}
