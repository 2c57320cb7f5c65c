import { wrap } from 'comlink';
import { vocabularyFile } from '../paths.ts';
import type { Search } from './engine.ts';
import type { Engine } from './worker.ts';

/**
 * Starts search in a thread of its own.
 * @param base path under which the site is served, ends with `/`
 * @throws when the thread or what search knows of the pages cannot be loaded
 */
export async function startSearch(base: string): Promise<Search> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const engine = wrap<Engine>(worker);
  const failure = new Promise<never>((_, reject) => worker.addEventListener('error', reject));
  try {
    await Promise.race([loadText(vocabularyFile).then((vocabulary) => engine.start(vocabulary, base)), failure]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return (input, options) => engine.search(input, options);
}

async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
