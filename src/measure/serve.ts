import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a built site as a host would, text gzipped: `astro preview` sends it as it is.
 * @param folder the built site
 * @returns its address, how many bytes of bodies it has sent so far, and how to stop it
 */
export async function serveCompressed(folder: string): Promise<{ address: string; sent: () => number; stop: () => void }> {
  let sent = 0;
  const server = createServer(({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url!, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const type = types[extname(file)];
      const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
      if (type) response.setHeader('content-type', type).setHeader('content-encoding', 'gzip');
      sent += body.length;
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, sent: () => sent, stop: () => server.close() };
}
