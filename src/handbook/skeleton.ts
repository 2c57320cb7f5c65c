import { stringify } from 'yaml';
import { levelTitles } from './levels.ts';
import { assessmentLabels, limits, parts } from './structure.ts';

/** What is known of a question before it is written. */
export interface NewQuestion {
  title: string;
  /** The day it is written, `YYYY-MM-DD`. */
  checked: string;
}

const hints: Record<(typeof parts)[number]['id'], string> = {
  basic: `Что обязан сказать ${levelTitles.junior}: определение, смысл, верное применение.`,
  practice: `Что добавляет ${levelTitles.middle}: как это выглядит в рабочем коде, где ломается, чем заменить.`,
  expert: `Что добавляет ${levelTitles.senior}: устройство, пределы, компромиссы.`,
  deeper: '',
  assessment: '',
};

/** A question page with every part in its place and a word on what to write there. */
export function questionSkeleton({ title, checked }: NewQuestion): string {
  return `---\n${frontmatter(title, checked)}---\n\n${body()}`;
}

function frontmatter(title: string, checked: string): string {
  const { min, max } = limits.description;
  const description = `Ответ одним предложением без разметки, от ${min} до ${max} знаков.`;
  const text = stringify({ title, description, level: 'middle', tags: [], aliases: [], related: [], sources: [] }, { lineWidth: 0 });
  return text.replace(/^sources:/m, `checked: ${checked}\nsources:`); // a date, not a string in quotes
}

function body(): string {
  const { min, max } = limits.shortAnswerWords;
  const short = `Короткий ответ: то, что говорят вслух за 30 секунд, от ${min} до ${max} слов.`;
  return `${[short, ...parts.map(({ id, heading }) => `## ${heading}\n\n${partBody(id)}`)].join('\n\n')}\n`;
}

function partBody(id: (typeof parts)[number]['id']): string {
  if (id === 'assessment') return assessmentLabels.map((label) => `- **${label}** — наблюдаемый признак.`).join('\n');
  if (id !== 'deeper') return hints[id];
  const questions = Array.from({ length: limits.deepening.min }, (_, index) => `### Углубляющий вопрос ${index + 1}?`);
  return questions.map((heading) => `${heading}\n\nОтвет, не короче ${limits.deepeningWords.min} слов.`).join('\n\n');
}
