import type { Progress } from '../run.ts';

/** What progress is shown on: a stream that may be a terminal. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows progress as one line of a terminal that is written over and over; elsewhere only what was changed on disk.
 * @returns what takes the events, and what removes the line at the end
 */
export function showProgress(stream: ProgressStream): { onProgress(event: Progress): void; clear(): void } {
  const clear = () => void (stream.isTTY && stream.write('\r\x1b[K'));
  return {
    clear,
    onProgress(event) {
      clear();
      if (event.kind === 'fixed') stream.write(`Исправлен ${event.file}\n`);
      else if (event.kind === 'updating') stream.write(describeUpdate(event));
      else if (stream.isTTY) stream.write(`Проверено ${event.done} из ${event.total}: ${event.file}`);
    },
  };
}

/** What will be rewritten, before it is: each place with its difference. */
function describeUpdate({ file, stale }: Extract<Progress, { kind: 'updating' }>): string {
  return `Переписываю вывод в ${file}\n${stale.map(({ line, message }) => `${line}: ${message}\n`).join('')}`;
}
