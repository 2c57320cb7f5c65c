import { finding, type Finding } from '../finding.ts';
import { proseRuns, type ProseRun } from '../prose.ts';
import type { PageCheck } from './check.ts';

/** A space between a Russian word and the sign that ends it; a lone «?» inside a sentence is what it talks about. */
const BEFORE_SIGN = /(?<=[\p{Script=Cyrillic}»)])(?<space>[ \t]+)(?<sign>[,;:](?=\s|$)|[.!?](?=\s+[\p{Lu}«]|\s*$))/gu;
/** Two Russian words with nothing but a sign between; after a full stop the next sentence has a capital. */
const AFTER_SIGN = /(?<=\p{Script=Cyrillic}{2})(?<sign>[,;!?]|\.(?=\p{Lu}))(?=\p{Script=Cyrillic}{2})/gu;

/** A sign stands at the word it ends, and a space after it. */
export const textPunctuationSpace: PageCheck = function* (page) {
  for (const run of proseRuns(page)) {
    yield* spacesBefore(run);
    yield* missingAfter(run);
  }
};

function* spacesBefore(run: ProseRun): Generator<Finding> {
  for (const match of run.text.matchAll(BEFORE_SIGN)) {
    const { space, sign } = match.groups as { space: string; sign: string };
    if (match.index + match[0].length === run.text.length && /^\S/.test(run.after)) continue;
    const start = run.offset + match.index;
    const fix = { start, end: start + space.length, text: '' };
    yield { ...finding('text-punctuation-space', run.placeAt(match.index), 'before', sign), fix };
  }
}

function* missingAfter(run: ProseRun): Generator<Finding> {
  for (const match of run.text.matchAll(AFTER_SIGN)) {
    const sign = match.groups!.sign!;
    const index = match.index + sign.length;
    const fix = { start: run.offset + index, end: run.offset + index, text: ' ' };
    yield { ...finding('text-punctuation-space', run.placeAt(index), 'after', sign), fix };
  }
}
