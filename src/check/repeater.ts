/** A task that is asked for more often than it needs to run. */
export interface Repeater {
  /** Runs the task soon: once for all requests that come close together or while it runs. */
  request(): void;
  /** Takes no more requests and waits for the run under way. */
  stop(): Promise<void>;
}

/** Requests that come within this time are one: an editor writes a file in several steps. Milliseconds. */
const DELAY = 100;

/**
 * Makes a repeater of a task that must not run twice at a time.
 * @param onError takes what the task throws
 */
export function createRepeater(task: () => Promise<void>, onError: (error: unknown) => void): Repeater {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function start(): void {
    timer = undefined;
    running = task()
      .catch(onError)
      .finally(() => (running = undefined));
  }

  function schedule(): void {
    if (stopped || timer) return;
    timer = setTimeout(() => (running ? void running.then(start) : start()), DELAY);
  }

  return {
    request: schedule,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
