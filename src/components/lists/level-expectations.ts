import type { Level } from '../../handbook/levels.ts';

/** What an interviewer expects of a level, in a sentence. */
export const levelExpectations: Record<Level, string> = {
  junior: 'Знает, что это и зачем, и правильно применяет в обычной задаче.',
  middle: 'Видит последствия в рабочем коде: где ломается, сколько стоит, чем заменить.',
  senior: 'Объясняет устройство и границы, сравнивает варианты и выбирает под условия.',
};
