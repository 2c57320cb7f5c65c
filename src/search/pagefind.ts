/** What we use of Pagefind 1.6; its script is written beside the site by the build and has no types of its own. */
export interface Pagefind {
  options(options: PagefindOptions): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindOptions {
  baseUrl: string;
  /** Words in an excerpt. */
  excerptLength: number;
  /** Search on the main thread: a search takes under a millisecond, the worker's script is 11 KB more. */
  noWorker: boolean;
  ranking: { metaWeights: Record<string, number> };
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

interface WeightedLocation {
  balanced_score: number;
}

/** A page that matches. Excerpts are HTML with `<mark>` around the words found and no other element. */
export interface PagefindFragment {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: PagefindSubResult[];
}

export interface PagefindSubResult {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: WeightedLocation[];
}
