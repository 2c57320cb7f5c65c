import { parentPort, workerData } from 'node:worker_threads';
import { lazyTools } from '../../check/check-page.ts';
import { closeEngines, createEngines } from '../../check/engines/index.ts';
import { CONTENT_DIR, cacheFolder, resultFolder } from '../../check/project.ts';
import { runCheck } from '../../check/run.ts';
import type { WorkerAnswer, WorkerRequest } from './background.ts';

/** The other side of background.ts: checks when asked, in a thread of its own. */
const { root } = workerData as { root: string };
const engines = createEngines(cacheFolder(root));
const tools = lazyTools();
const port = parentPort!;

port.on('message', async (request: WorkerRequest) => {
  if (request === 'check') port.postMessage(await check());
  else await closeEngines(engines).finally(() => port.close());
});

async function check(): Promise<WorkerAnswer> {
  try {
    return { report: await runCheck({ root, contentDir: CONTENT_DIR, cache: resultFolder(root), engines, tools }) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
