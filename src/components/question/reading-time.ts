import { countWords, proseOf } from '../../handbook/text.ts';
import type { Page } from '../../handbook/page.ts';
import { infoWord } from '../../handbook/info-string.ts';

const WORDS_PER_MINUTE = 180;
/** Code is read slower than prose: seconds for a line that is not empty. */
const SECONDS_PER_LINE = 2;

/** Minutes to read a page, at least one: prose at 180 words a minute, code line by line, outputs at a glance. */
export function readingMinutes({ tree, codeBlocks }: Pick<Page, 'tree' | 'codeBlocks'>): number {
  const words = countWords(proseOf(tree.children));
  const lines = codeBlocks
    .filter(({ info }) => !infoWord(info, 'output'))
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.trim() !== '').length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + (lines * SECONDS_PER_LINE) / 60));
}
