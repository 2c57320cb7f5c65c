import { blockWords, conflictingWords, environments, type BlockWord } from '../../handbook/block-words.ts';
import { infoWord, type InfoWord } from '../../handbook/info-string.ts';
import { languageTitles } from '../../handbook/languages.ts';
import type { CodeBlock, Place } from '../../handbook/page.ts';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { PageCheck } from './check.ts';

/** Every word after the language is known, has the value it needs and contradicts no other. */
export const infoWords: PageCheck = function* ({ codeBlocks }) {
  for (const block of codeBlocks) {
    if (!(block.info.lang in languageTitles)) continue;
    for (const word of block.info.words) yield* checkWord(block, word);
    yield* conflicts(block);
  }
};

function* checkWord(block: CodeBlock, word: InfoWord): Generator<Finding> {
  const { lang } = block.info;
  if (/^(?:\{[\d\s,-]+\}|\/.+\/\S*)$/.test(word.raw)) return; // marks lines and words for the highlighter
  const known = wordsOf(lang);
  const spec = known[word.key];
  const place = placeOf(block, word);
  if (!spec) {
    const examples = Object.values(known).map(({ example }) => example);
    const suggested = nearest(word.key, Object.keys(known));
    yield finding('info-unknown-word', place, word.raw, lang, suggested && known[suggested]!.example, examples);
  } else if (spec.value === 'reason') {
    if (!word.value?.trim()) yield finding('info-reason', place, word.key);
  } else if ((spec.value === 'none') !== (word.value === undefined) || word.value === '') {
    yield finding('info-value', place, word.raw, spec.example);
  } else if (word.key === 'env' && !(environments as readonly string[]).includes(word.value!)) {
    yield finding('info-env', place, word.value!, nearest(word.value!, environments), environments);
  } else if (word.key === 'raises' && !hasErrorName(lang, word.value!)) {
    yield finding('info-value', place, word.raw, lang === 'sql' ? 'raises=42P01' : spec.example);
  } else if (word.key === 'fails' && infoWord(block.info, 'env')?.value !== 'pytest') {
    yield finding('info-fails', place);
  }
}

/** An exception's name, dotted or not; an SQLSTATE. */
function hasErrorName(lang: string, value: string): boolean {
  return lang === 'sql' ? /^[0-9A-Z]{5}$/.test(value) : /^[\p{L}_][\p{L}\d_]*(?:\.[\p{L}_][\p{L}\d_]*)*$/u.test(value);
}

function wordsOf(lang: string): Record<string, BlockWord> {
  return Object.fromEntries(Object.entries(blockWords).filter(([, { languages }]) => !languages || languages.includes(lang)));
}

function* conflicts({ info, ...block }: CodeBlock): Generator<Finding> {
  for (const [index, word] of info.words.entries()) {
    const earlier = info.words.slice(0, index);
    const other = earlier.find(({ key }) => (key === word.key && key in blockWords) || contradict(key, word.key));
    if (other) yield finding('info-conflict', placeOf(block, word), word.key, other.key);
  }
}

function contradict(a: string, b: string): boolean {
  return conflictingWords.some(([first, second]) => (a === first && b === second) || (a === second && b === first));
}

function placeOf({ infoPlace }: Pick<CodeBlock, 'infoPlace'>, { offset }: InfoWord): Place {
  return { line: infoPlace.line, column: infoPlace.column + offset };
}
