import { watch } from 'node:fs';
import { once } from 'node:events';
import { createRepeater } from './repeater.ts';

/**
 * Runs a task now and after every change in a folder, until told to stop.
 * @param folder absolute path, watched with all that is in it
 * @throws what the task throws
 */
export async function repeatOnChange(folder: string, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
  const failure = Promise.withResolvers<never>();
  const repeater = createRepeater(task, failure.reject);
  const watcher = watch(folder, { recursive: true }, () => repeater.request());
  repeater.request();
  try {
    await Promise.race([signal.aborted || once(signal, 'abort'), failure.promise]);
  } finally {
    watcher.close();
    await repeater.stop();
  }
}
