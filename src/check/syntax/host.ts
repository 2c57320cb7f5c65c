import { Worker } from 'node:worker_threads';
import { count } from '../plural.ts';
import { parsers } from './index.ts';
import { limited, limits, refusal } from './limits.ts';
import type { SyntaxContext, SyntaxFault } from './syntax.ts';
import type { ParseAnswer, ParseRequest } from './worker.ts';

/** What one block may take, see {@link limits}. */
type HostLimits = Pick<typeof limits, 'ms' | 'heapMb'>;

/**
 * Parses blocks of unknown people in a thread of its own: a block that takes too much time or memory, or that brings
 * its parser down, costs one fault and the thread, which is started anew for the next one. The thread starts with the
 * first block and does not keep the process alive.
 */
export class SyntaxHost {
  readonly #limits: HostLimits;
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(own: HostLimits = limits) {
    this.#limits = own;
  }

  /**
   * The faults of one block; none for a language without a parser.
   * @throws Error when a parser cannot be loaded
   */
  faults(language: string, code: string, context: SyntaxContext = {}): Promise<SyntaxFault[]> {
    if (!Object.hasOwn(parsers, language)) return Promise.resolve([]);
    const refused = refusal(code);
    if (refused) return Promise.resolve([refused]);
    const result = this.#last.then(() => this.#parse({ language, code, context }));
    this.#last = result.catch(() => {});
    return result;
  }

  /** Ends the thread; the next block starts another one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #parse(request: ParseRequest): Promise<SyntaxFault[]> {
    const answer = await ask((this.#thread ??= this.#start()), request, this.#limits.ms);
    if (answer.kind === 'faults') return answer.faults;
    await this.close();
    if (answer.kind === 'broken') throw new Error(`Не загружается парсер ${request.language}: ${answer.reason}`);
    return limited([{ line: 1, column: 1, message: `разобрать не удалось: ${answer.reason}` }]);
  }

  #start(): Worker {
    const thread = new Worker(new URL('worker.ts', import.meta.url), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb },
    });
    const forget = () => {
      if (this.#thread === thread) this.#thread = undefined;
    };
    return thread.on('error', forget).on('exit', forget);
  }
}

/** Hands a request to the thread; an answer comes in any case, at the latest when the time is over. */
async function ask(thread: Worker, request: ParseRequest, ms: number): Promise<ParseAnswer> {
  const { promise, resolve } = Promise.withResolvers<ParseAnswer>();
  const fail = (reason: string) => resolve({ kind: 'failed', reason });
  const onError = ({ code, message }: NodeJS.ErrnoException) => {
    fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'не хватило памяти' : message);
  };
  const onExit = () => fail('парсер завершился');
  const timer = setTimeout(() => fail(`это заняло бы больше ${count(ms / 1000, 'секунды', 'секунд', 'секунд')}`), ms);
  thread.ref();
  thread.on('message', resolve).on('error', onError).on('exit', onExit);
  thread.postMessage(request);
  const answer = await promise;
  clearTimeout(timer);
  thread.off('message', resolve).off('error', onError).off('exit', onExit);
  thread.unref();
  return answer;
}
