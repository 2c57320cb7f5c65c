import type { Question, ReadySection } from './catalogue.ts';
import { readings, type Step } from './handbook/reading-order.ts';

/** A step with the questions of it that are written. */
export interface ReadingStep extends Omit<Step, 'slugs'> {
  questions: readonly Question[];
}

/** The steps of a section that have questions, in the order to read them; a question no step knows stands at the end. */
export function readingSteps({ slug, questions }: ReadySection): ReadingStep[] {
  const { steps } = readings[slug];
  const known = new Set(steps.flatMap(({ slugs }) => slugs));
  const slugOf = ({ id }: Question) => id.slice(id.indexOf('/') + 1);
  const ordered = steps.map(({ title, why, slugs }) => ({
    title,
    why,
    questions: slugs.flatMap((wanted) => questions.find((question) => slugOf(question) === wanted) ?? []),
  }));
  const rest = { title: 'Остальные вопросы', why: 'Их можно читать в любом порядке.', questions: questions.filter((question) => !known.has(slugOf(question))) };
  return [...ordered, rest].filter((step) => step.questions.length > 0);
}
