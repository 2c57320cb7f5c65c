import type { FileHistory } from '../history/dates.ts';

/** Something a reader of the feed should know of an answer: it is new, or it has changed since. */
export interface FeedEvent<Answer> {
  kind: 'new' | 'changed';
  date: Date;
  answer: Answer;
}

const DAY = 24 * 60 * 60 * 1000;

/** Corrections of the first days belong to a new answer; only later ones are news. */
const SETTLING = 3 * DAY;

/**
 * What happened to answers, the latest first: each one's coming and its last change.
 * @param historyOf what Git knows of an answer's file; without it, the day the answer was last verified counts as a change
 */
export function feedEvents<Answer extends { number: number; checked?: Date }>(
  answers: readonly Answer[],
  historyOf: (answer: Answer) => FileHistory | undefined,
): FeedEvent<Answer>[] {
  const events = answers.flatMap((answer): FeedEvent<Answer>[] => {
    const history = historyOf(answer);
    if (!history) return answer.checked ? [{ kind: 'changed', date: answer.checked, answer }] : [];
    const { created, changed } = history;
    const isNews = changed.valueOf() - created.valueOf() > SETTLING;
    return [{ kind: 'new', date: created, answer }, ...(isNews ? [{ kind: 'changed', date: changed, answer } as const] : [])];
  });
  return events.sort((a, b) => b.date.valueOf() - a.date.valueOf() || a.answer.number - b.answer.number);
}
