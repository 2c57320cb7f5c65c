import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { buildITrieFromWords, decodeTrie, type ITrie } from 'cspell-trie-lib';
import { inflect, parseModels } from './inflect.ts';
import { keptTrie } from './kept-trie.ts';

const RUSSIAN = '@cspell/dict-ru_ru/ru_ru.trie.gz';
const ENGLISH = '@cspell/dict-en_us/en_US.trie.gz';
/** Names and terms, a word a line, lines with `#` are comments. */
const TERMS = [
  '@cspell/dict-software-terms/dict/softwareTerms.txt.gz',
  '@cspell/dict-software-terms/dict/software-tools.txt',
  '@cspell/dict-software-terms/dict/networkingTerms.txt',
  '@cspell/dict-software-terms/dict/webServices.txt',
  '@cspell/dict-python/dict/python.txt',
  '@cspell/dict-python/dict/python-common.txt',
];

const PREPARED = '../../../node_modules/.cache/glubzhe/dictionaries';
/** Where dictionaries lie in the form in which they are searched: beside the packages they are made of. */
export const preparedDictionaries = fileURLToPath(new URL(PREPARED, import.meta.url));

/** What a word of either alphabet is looked up in. */
export type Dictionaries = Record<'cyrillic' | 'latin', ITrie[]>;

/**
 * Loads Russian, English, the names of programs and libraries, and the handbook's own words.
 * @param cacheDir folder for the prepared dictionaries (10 MB)
 */
export function loadDictionaries(cacheDir: string): Dictionaries {
  const code = [ownFile('dictionaries.ts'), ownFile('inflect.ts')];
  const load = (name: string, sources: string[], build: () => ITrie) =>
    keptTrie(cacheDir, name, [...sources, ...code], build);
  const own = load('own', [ownFile('words.txt'), ownFile('models.txt')], () => buildITrieFromWords(ownWords()));
  const russian = load('russian', [resolve(RUSSIAN)], () => decodeTrie(readText(RUSSIAN)));
  const english = load('english', [resolve(ENGLISH)], () => decodeTrie(readText(ENGLISH)));
  const names = load('names', TERMS.map(resolve), () => buildITrieFromWords(terms()));
  return { cyrillic: [own, russian], latin: [own, english, names] };
}

/** Names as they are spelled and in lower case, in which prose writes many of them. */
function terms(): Set<string> {
  const lines = TERMS.flatMap((path) => readText(path).split('\n'));
  const words = lines.filter((line) => /^\p{Script=Latin}+$/u.test(line));
  return new Set(words.flatMap((word) => [word, word.toLowerCase()]));
}

/** Every form of every word of words.txt. */
function ownWords(): Set<string> {
  const models = parseModels(readOwn('models.txt'));
  return new Set(ownEntries().flatMap((entry) => inflect(entry, models)));
}

/** The lines of words.txt. */
export function ownEntries(): string[] {
  return readOwn('words.txt').trimEnd().split('\n');
}

function readOwn(name: string): string {
  return readFileSync(ownFile(name), 'utf8');
}

function ownFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function readText(path: string): string {
  const bytes = readFileSync(resolve(path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The file of a package; packages of dictionaries export only their settings, which lie at their root. */
function resolve(path: string): string {
  const [scope, name, ...file] = path.split('/');
  const settings = createRequire(import.meta.url).resolve(`${scope}/${name}/cspell-ext.json`);
  return settings.replace(/cspell-ext\.json$/, file.join('/'));
}
