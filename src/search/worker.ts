/** Where search runs: reading the vocabulary takes longer than a frame of the page may. */
import { expose } from 'comlink';
import { createSearch, type Search } from './engine.ts';
import { FullText } from './full-text.ts';
import { unpack } from './packing.ts';

let search: Search;

const engine = {
  start(vocabulary: string, base: string): void {
    search = createSearch(unpack(vocabulary), new FullText(base), base);
  },
  search: (...asked: Parameters<Search>) => search(...asked),
};
export type Engine = typeof engine;

expose(engine);
