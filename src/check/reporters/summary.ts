import { count } from '../plural.ts';
import type { Report, Problem } from '../report.ts';

/** What was checked, which examples could not be executed here, and what came of it: a line each, the second only if needed. */
export function summarize({ problems, stats, unavailable }: Report): string {
  const pages = `Проверено: ${count(stats.pages, 'страница', 'страницы', 'страниц')}, ${count(stats.questions, 'вопрос', 'вопроса', 'вопросов')}`;
  const executed = `примеров выполнено: ${stats.executed}, не выполнено: ${stats.notRun}`;
  return [`${pages}; ${executed}.`, ...missing(unavailable), verdict(problems)].join('\n');
}

function missing(unavailable: Report['unavailable']): string[] {
  if (unavailable.length === 0) return [];
  const names = [...new Set(unavailable.map(({ executor }) => executor))].sort().join(', ');
  const examples = count(unavailable.length, 'пример', 'примера', 'примеров');
  return [`Не выполнено: нет окружения — ${examples} (${names}). Их выполняет npm run check -- --envs.`];
}

function verdict(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Замечаний нет.';
  const files = new Set(problems.map(({ file }) => file)).size;
  return `Найдено: ${count(problems.length, 'замечание', 'замечания', 'замечаний')} в ${count(files, 'файле', 'файлах', 'файлах')}.`;
}
