import { stringify } from 'yaml';
import { levelTitles, type Level } from './levels.ts';
import { assessmentLabels, limits, parts } from './structure.ts';

/** What is known of a question before it is written. */
export interface NewQuestion {
  title: string;
  level: Level;
  /** The day it is written, `YYYY-MM-DD`. */
  checked: string;
}

const answerHints = {
  basic: `Что обязан сказать ${levelTitles.junior}: определение, смысл, верное применение.`,
  practice: `Что добавляет ${levelTitles.middle}: как это выглядит в рабочем коде, где ломается, чем заменить.`,
  expert: `Что добавляет ${levelTitles.senior}: устройство, пределы, компромиссы.`,
};
const deepeningHints = Array.from({ length: limits.deepening.min }, (_, index) => `Углубляющий вопрос ${index + 1}?`);
const SIGN = 'наблюдаемый признак.';

/**
 * Texts of the skeleton that would pass for an answer, as they read without markup: a page that still has one is not
 * finished. The other parts are too short or empty as they are.
 */
export const skeletonHints: ReadonlySet<string> = new Set([
  ...Object.values(answerHints),
  ...deepeningHints,
  ...assessmentLabels.map((label) => `${label} — ${SIGN}`),
]);

/** A question page with every part in its place and a word on what to write there. */
export function questionSkeleton({ title, level, checked }: NewQuestion): string {
  return `---\n${frontmatter(title, level, checked)}---\n\n${body()}`;
}

function frontmatter(title: string, level: Level, checked: string): string {
  const text = stringify({ title, description: '', level, tags: [], aliases: [], related: [], sources: [] }, { lineWidth: 0 });
  return text.replace(/^description: .*$/m, 'description:').replace(/^sources:/m, `checked: ${checked}\nsources:`); // a date, not a string in quotes
}

function body(): string {
  const { min, max } = limits.shortAnswerWords;
  const short = `Короткий ответ: то, что говорят вслух за 30 секунд, от ${min} до ${max} слов.`;
  return `${[short, ...parts.map(({ id, heading }) => `## ${heading}\n\n${partBody(id)}`)].join('\n\n')}\n`;
}

function partBody(id: (typeof parts)[number]['id']): string {
  if (id === 'assessment') return assessmentLabels.map((label) => `- **${label}** — ${SIGN}`).join('\n');
  if (id !== 'deeper') return answerHints[id];
  return deepeningHints.map((heading) => `### ${heading}\n\nОтвет, не короче ${limits.deepeningWords.min} слов.`).join('\n\n');
}
