import { join } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { CONTENT_DIR } from '../../check/project.ts';
import type { Problem, Report } from '../../check/report.ts';
import { lineReader } from '../../check/reporters/lines.ts';
import { pretty } from '../../check/reporters/pretty.ts';
import { locatePage } from '../../handbook/location.ts';
import { startBackground } from './background.ts';
import { problemPage } from './problem-page.ts';
import { PROOFS_ID, proofsModule } from './proofs-module.ts';
import { createRepeater, type Repeater } from '../../check/repeater.ts';

export interface DevCheckOptions {
  /** The project's folder, absolute. */
  root: string;
  /** Path under which the site is served. */
  base: string;
}

/** What is known before the first check has ended. */
const nothingYet: Report = { problems: [], stats: { pages: 0, questions: 0, blocks: {}, executed: 0, notRun: 0 }, unavailable: [], proofs: {} };

/**
 * Checks the content in the background when the server starts and whenever a file changes; a page with problems is
 * answered with what is wrong.
 */
export function devCheck({ root, base }: DevCheckOptions): Plugin[] {
  let report = nothingYet;
  let stop: (() => Promise<void>) | undefined;
  const plugin: Plugin = {
    name: 'handbook:dev-check',
    configureServer(server) {
      const background = startBackground(root);
      const check = createRepeater(async () => {
        const next = await background.check();
        const changed = JSON.stringify(next) !== JSON.stringify(report);
        report = next;
        if (changed) announce(server, report, root);
      }, (error) => server.config.logger.error(`Проверка содержания не состоялась: ${String(error)}`));
      stop = async () => {
        await check.stop();
        await background.close();
      };
      watchContent(server, root, check);
      server.middlewares.use(answerWithProblems(base, root, () => report.problems));
      check.request();
    },
    buildEnd: () => stop?.(),
  };
  return [proofsModule(() => report), plugin];
}

function watchContent(server: ViteDevServer, root: string, check: Repeater): void {
  const folders = [join(root, CONTENT_DIR), join(root, 'public')];
  server.watcher.on('all', (_event, path) => {
    if (folders.some((folder) => path.startsWith(folder))) check.request();
  });
}

/** Tells the terminal, makes the proofs anew and reloads the pages that are open. */
function announce(server: ViteDevServer, report: Report, root: string): void {
  const text = pretty(report, { lineOf: lineReader(root), color: process.stdout.hasColors?.() ?? false });
  if (report.problems.length > 0) server.config.logger.warn(`\n${text}`);
  else server.config.logger.info(`\n${text}`);
  for (const environment of Object.values(server.environments)) {
    const proofs = environment.moduleGraph.getModuleById(PROOFS_ID);
    if (proofs) environment.moduleGraph.invalidateModule(proofs);
    environment.hot.send({ type: 'full-reload' });
  }
}

/** Answers a request for a page whose file has problems; leaves every other request to Astro. */
function answerWithProblems(base: string, root: string, problems: () => Problem[]): Connect.NextHandleFunction {
  return (request, response, next) => {
    const id = pageId(request.url ?? '/', base);
    const found = problems().filter(({ file }) => locatePage(file.slice(CONTENT_DIR.length + 1)).id === id);
    if (found.length === 0 || !request.headers.accept?.includes('text/html')) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(problemPage({ problems: found, lineOf: lineReader(root), base }));
  };
}

/** The page id of an address; the dev server has already cut the base path off it, or not. */
function pageId(url: string, base: string): string {
  const path = url.replace(/[?#].*$/, '');
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  return inside.replace(/^\/+|\/+$/g, '') || 'index';
}
