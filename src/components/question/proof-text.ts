import { count, plural } from '../../check/plural.ts';
import type { PageProof } from '../../check/report.ts';

/**
 * What the proof badge says: «9 примеров выполнены на Python 3.14», further engines after a comma.
 * @returns undefined when nothing was executed
 */
export function proofText(proof: PageProof | undefined): string | undefined {
  const executed = proof?.executed.filter(({ blocks }) => blocks > 0) ?? [];
  const [first, ...rest] = executed;
  if (!first) return undefined;
  const examples = count(first.blocks, 'пример', 'примера', 'примеров');
  const lead = `${examples} ${plural(first.blocks, 'выполнен', 'выполнены', 'выполнены')} на ${first.engine}`;
  return [lead, ...rest.map(({ blocks, engine }) => `${blocks} на ${engine}`)].join(', ');
}
