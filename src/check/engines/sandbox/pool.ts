import type { SandboxProcess } from './process.ts';

/** Pages one process may run, one after another, before a new one takes its place: nothing in it grows for ever. */
const PAGES_PER_PROCESS = 100;

/** Sandbox processes for pages to run in; as many at once as there are workers. */
export class SandboxPool {
  readonly #start: () => Promise<SandboxProcess>;
  readonly #idle: SandboxProcess[] = [];
  readonly #pages = new WeakMap<SandboxProcess, number>();
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #closed = false;

  /** @param start starts a process */
  constructor(workers: number, start: () => Promise<SandboxProcess>) {
    this.#free = workers;
    this.#start = start;
  }

  /** Waits for one of the workers and does the work with it. Work that lost its process may ask for another. */
  async use<T>(work: (process: () => Promise<SandboxProcess>) => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let current: SandboxProcess | undefined;
    try {
      return await work(async () => {
        while (!current?.alive) current = this.#idle.pop() ?? (await this.#start());
        return current;
      });
    } finally {
      this.#giveBack(current);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  /** Ends the processes, those at work when their work is done. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const process of this.#idle.splice(0)) process.kill();
  }

  #giveBack(process: SandboxProcess | undefined): void {
    if (!process?.alive) return;
    const pages = (this.#pages.get(process) ?? 0) + 1;
    this.#pages.set(process, pages);
    if (pages < PAGES_PER_PROCESS && !this.#closed) this.#idle.push(process);
    else process.kill();
  }
}
