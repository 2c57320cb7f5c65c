import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Engines } from '../check/blocks/execute.ts';
import { closeEngines, createAllEngines, createEngines } from '../check/engines/index.ts';
import { CONTENT_DIR, cacheFolder, resultFolder } from '../check/project.ts';
import type { Report } from '../check/report.ts';
import { lineReader } from '../check/reporters/lines.ts';
import { pretty } from '../check/reporters/pretty.ts';
import { showProgress, type ProgressStream } from '../check/reporters/progress.ts';
import { runCheck } from '../check/run.ts';
import { devCheck } from './content-check/dev-check.ts';
import { proofsModule, type Proved } from './content-check/proofs-module.ts';

/**
 * Checks the content before a build, which fails with the report when there are problems, and all the time in
 * development. Gives the site what was proved as `virtual:handbook/proofs`.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'handbook:content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const plugins: Plugin[] = command === 'dev' ? devCheck({ root, base: config.base }) : [proofsModule(await buildProofs(root, command))];
        updateConfig({ vite: { plugins } });
      },
    },
  };
}

/**
 * What the check before a build proves, with CHECK_ENVS set that of the second tier too; `astro sync` and `astro check` need no proofs. */
async function buildProofs(root: string, command: string): Promise<() => Proved> {
  if (command !== 'build') return () => ({ proofs: {}, unavailable: [] });
  const report = await checkOnce(root, process.stderr);
  if (report.problems.length > 0) throw failure(report, root);
  return () => report;
}

async function checkOnce(root: string, stream: ProgressStream): Promise<Report> {
  const cache = cacheFolder(root);
  const engines: Engines = process.env.CHECK_ENVS ? await createAllEngines(cache, (line) => stream.write(`${line}\n`)) : createEngines(cache);
  const progress = showProgress(stream);
  try {
    return await runCheck({ root, contentDir: CONTENT_DIR, cache: resultFolder(root), engines, onProgress: progress.onProgress });
  } finally {
    progress.clear();
    await closeEngines(engines);
  }
}

/** An error that Astro prints as the report alone: without a stack, as nothing is broken but the content. */
function failure(report: Report, root: string): Error {
  const color = process.stderr.hasColors?.() ?? false;
  const error = new Error(`Содержание не прошло проверку, сайт не собран.\n\n${pretty(report, { lineOf: lineReader(root), color })}`);
  error.stack = '';
  return error;
}
