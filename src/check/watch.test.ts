import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeatOnChange } from './watch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(folder, 'web'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('работает сразу и после каждого изменения, пока не остановят', async () => {
  const stop = new AbortController();
  const task = vi.fn(async () => {});
  const ended = repeatOnChange(folder, stop.signal, task);
  await vi.waitFor(() => expect(task).toHaveBeenCalledTimes(1));
  writeFileSync(join(folder, 'web/01-new.md'), 'текст');
  await vi.waitFor(() => expect(task).toHaveBeenCalledTimes(2));
  stop.abort();
  await ended;
  writeFileSync(join(folder, 'web/01-new.md'), 'другой');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(task).toHaveBeenCalledTimes(2);
});

it('кончается ошибкой задачи', async () => {
  const ended = repeatOnChange(folder, new AbortController().signal, () => Promise.reject(new Error('сбой')));
  await expect(ended).rejects.toThrow('сбой');
});
