import { expect, test } from 'vitest';
import { feedEvents } from './feed.ts';

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const answers = [{ number: 1 }, { number: 2 }, { number: 3, checked: day('2026-03-05') }, { number: 4 }];
const histories = new Map([
  [1, { created: day('2026-01-01'), changed: day('2026-03-10') }],
  [2, { created: day('2026-03-07'), changed: day('2026-03-08') }],
]);

test('tells the coming of an answer and its later change, the latest first', () => {
  const events = feedEvents(answers, ({ number }) => histories.get(number));
  expect(events.map(({ kind, date, answer }) => `${date.toISOString().slice(0, 10)} ${kind} ${answer.number}`)).toEqual([
    '2026-03-10 changed 1',
    '2026-03-07 new 2',
    '2026-03-05 changed 3',
    '2026-01-01 new 1',
  ]);
});
