import type { Level } from './levels.ts';

/** One of the five H2 parts of a question page. */
export interface Part {
  id: 'basic' | 'practice' | 'expert' | 'deeper' | 'assessment';
  /** The exact H2 text. */
  heading: string;
  /** The level this part answers at, for the three that answer the main question. */
  level?: Level;
}

/** The H2 headings of a question: exactly these, in this order. `id` is the anchor. */
export const parts = [
  { id: 'basic', heading: 'Базовый ответ', level: 'junior' },
  { id: 'practice', heading: 'На практике', level: 'middle' },
  { id: 'expert', heading: 'Экспертный уровень', level: 'senior' },
  { id: 'deeper', heading: 'Углубляющие вопросы' },
  { id: 'assessment', heading: 'Как оценить ответ' },
] as const satisfies readonly Part[];

/** The bold labels of the assessment list, in order. */
export const assessmentLabels = ['Junior', 'Middle', 'Senior', 'Тревожный знак'] as const;

/** Limits of the format; lengths in characters or words, inclusive. */
export const limits = {
  title: { max: 90 },
  description: { min: 60, max: 180 },
  tags: { min: 2, max: 6 },
  situations: { max: 16 },
  situation: { max: 80 },
  related: { min: 2, max: 5 },
  sources: { min: 2 },
  shortAnswerWords: { min: 25, max: 90 },
  deepening: { min: 5 },
  deepeningWords: { min: 40 },
  codeColumns: 80,
} as const;
