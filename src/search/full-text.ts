/** What we use of Pagefind 1.6; its script is written beside the site by the build and has no types of its own. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { score: number; data(): Promise<{ url: string }> }[] }>;
}

/** Pages of which the contents are looked at: each is a download. */
const MAX_PAGES = 8;

/** Looks for words in the whole text of pages, by Pagefind; it is loaded when it is asked for the first time. */
export class FullText {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  /** @param base path under which the site is served, ends with `/` */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * @param query words, or a phrase in double quotes
   * @returns addresses of the best pages and how well each answers, the best 1
   * @throws when Pagefind or its index cannot be loaded, as in `npm run dev`
   */
  async find(query: string): Promise<Map<string, number>> {
    this.#pagefind ??= this.#load();
    try {
      const { results } = await (await this.#pagefind).search(query);
      const best = results.slice(0, MAX_PAGES);
      const pages = await Promise.all(best.map(async ({ score, data }) => [(await data()).url, score] as const));
      const most = Math.max(...pages.map(([, score]) => score));
      return new Map(pages.map(([url, score]) => [url, score / most]));
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
  }

  async #load(): Promise<Pagefind> {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`);
    // On the main thread: a search takes under a millisecond, and the worker's script is 11 KB more.
    await pagefind.options({ baseUrl: this.#base, noWorker: true, ranking: { metaWeights: { title: 5, aliases: 5, level: 0, number: 0 } } });
    await pagefind.init();
    return pagefind;
  }
}
