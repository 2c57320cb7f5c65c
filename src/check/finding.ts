import type { Place } from '../handbook/page.ts';
import { rules, type RuleArgs, type RuleId } from './messages.ts';
import type { Text } from './messages/text.ts';
import type { Problem } from './report.ts';

/** A change of a page's text: offsets in UTF-16 units, `end` not included. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A problem before it is known in which file it is, with its certain cure if there is one. */
export interface Finding extends Omit<Problem, 'file'> {
  fix?: Edit;
  /** What would make the page say what its example printed: right only if the example is. */
  update?: Edit;
}

/** The first character of a file: the place of what concerns the whole file. */
export const fileStart: Place = { line: 1, column: 1 };

/**
 * A finding of `rule` at `place`.
 * @param args what the rule's message is made of, see messages.ts
 */
export function finding<R extends RuleId>(rule: R, place: Place, ...args: RuleArgs<R>): Finding {
  const text = rules[rule].text as (...args: unknown[]) => Text;
  return { line: place.line, column: place.column, rule, ...text(...args) };
}
