import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Report } from '../../check/report.ts';

/** What the worker is asked for. */
export type WorkerRequest = 'check' | 'close';

/** What it answers: a report, or why there is none. */
export type WorkerAnswer = { report: Report } | { failure: string };

/** A checker in a thread of its own: parsing a page takes long enough to be felt in a server. */
export interface BackgroundChecker {
  /** @throws Error when the checker itself fails; one check at a time */
  check(): Promise<Report>;
  close(): Promise<void>;
}

/** @param root the project's folder, absolute */
export function startBackground(root: string): BackgroundChecker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { root } });
  worker.unref();
  const ask = (request: WorkerRequest) => worker.postMessage(request);
  return {
    async check() {
      ask('check');
      const [answer] = (await once(worker, 'message')) as [WorkerAnswer];
      if ('failure' in answer) throw new Error(answer.failure);
      return answer.report;
    },
    async close() {
      const exit = once(worker, 'exit');
      ask('close');
      await exit;
    },
  };
}
