import { count } from '../plural.ts';
import type { Problem, Stats } from '../report.ts';

/** What was checked and what came of it, in two lines. */
export function summarize(problems: readonly Problem[], stats: Stats): string {
  const pages = `Проверено: ${count(stats.pages, 'страница', 'страницы', 'страниц')}, ${count(stats.questions, 'вопрос', 'вопроса', 'вопросов')}`;
  const executed = `примеров выполнено: ${stats.executed}, не выполнено: ${stats.notRun}`;
  return `${pages}; ${executed}.\n${verdict(problems)}`;
}

function verdict(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Замечаний нет.';
  const files = new Set(problems.map(({ file }) => file)).size;
  return `Найдено: ${count(problems.length, 'замечание', 'замечания', 'замечаний')} в ${count(files, 'файле', 'файлах', 'файлах')}.`;
}
