import { CONTENT_DIR } from '../check/project.ts';
import { contentPath } from '../handbook/location.ts';
import { readCredits, type Credits } from './credits.ts';

const credits = readCredits(process.cwd(), CONTENT_DIR);

/** Who made the page in this file, as its foot says it: «Авторы: Анна, Борис», «Рецензент: Вера». */
export function creditLines(file: string | undefined): string[] {
  const found = credits.get(contentPath(file) ?? '');
  return found ? describeCredits(found) : [];
}

const MAX_NAMES = 6;

/** A line for the authors and one for the reviewers, if there are any. */
export function describeCredits({ authors, reviewers }: Credits): string[] {
  return [line(['Автор', 'Авторы'], authors), line(['Рецензент', 'Рецензенты'], reviewers)].filter((text) => text !== '');
}

function line([one, many]: [string, string], names: string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - MAX_NAMES;
  return `${names.length === 1 ? one : many}: ${names.slice(0, MAX_NAMES).join(', ')}${rest > 0 ? ` и ещё ${rest}` : ''}`;
}
