import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRepeater } from './repeater.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task that ends when told to. */
function controlled() {
  const ends: (() => void)[] = [];
  const task = vi.fn(() => new Promise<void>((resolve) => void ends.push(resolve)));
  return { task, end: () => ends.shift()!() };
}

it('выполняет близкие просьбы один раз', async () => {
  const { task } = controlled();
  const repeater = createRepeater(task, () => {});
  repeater.request();
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledTimes(1);
});

it('после просьб во время работы выполняет ещё раз, но не одновременно', async () => {
  const { task, end } = controlled();
  const repeater = createRepeater(task, () => {});
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledTimes(1);
  end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledTimes(2);
  end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledTimes(2);
});

it('сообщает об ошибке и работает дальше', async () => {
  const onError = vi.fn();
  const task = vi.fn().mockRejectedValueOnce(new Error('сбой')).mockResolvedValue(undefined);
  const repeater = createRepeater(task, onError);
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onError).toHaveBeenCalledTimes(1);
  expect(task).toHaveBeenCalledTimes(2);
});

it('остановленный ничего не начинает и ждёт начатого', async () => {
  const { task, end } = controlled();
  const repeater = createRepeater(task, () => {});
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  let stopped = false;
  const stop = repeater.stop().then(() => (stopped = true));
  repeater.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(stopped).toBe(false);
  end();
  await stop;
  expect(task).toHaveBeenCalledTimes(1);
});
