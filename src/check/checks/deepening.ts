import { limits } from '../../handbook/structure.ts';
import { countWords, proseOf } from '../../handbook/text.ts';
import { finding } from '../finding.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** At least five deepening questions, each with an answer of its own. */
export const deepeningCheck: PageCheck = function* ({ outline, number }) {
  const part = outline.sections.find((section) => section.part?.id === 'deeper');
  if (part && outline.deepening.length < limits.deepening.min) {
    yield finding('deepening-count', nodePlace(part.heading.node), outline.deepening.length, limits.deepening.min);
  }
  for (const { order, heading, answer } of outline.deepening) {
    const words = countWords(proseOf(answer));
    const { min } = limits.deepeningWords;
    if (answer.length > 0 && words < min) yield finding('deepening-words', nodePlace(heading.node), `${number ?? '?'}.${order}`, words, min);
  }
};
