import { contentPath, locatePage } from '../../handbook/location.ts';
import { reviewPromise } from '../../site.ts';
import type { RuleId } from '../messages.ts';
import { count } from '../plural.ts';
import type { PageProof, Report } from '../report.ts';
import type { Reporter } from './reporter.ts';
import { ruleUrl } from './rule-url.ts';
import { summarize } from './summary.ts';

const MAX_ROWS = 100;

/** For the summary of a workflow run: what changed, which examples ran and on what, how much was found. */
export const markdown: Reporter = (report) => {
  const lines = summarize(report).split('\n');
  const verdict = lines.pop()!;
  const promise = reviewPromise();
  return `${[`## Содержание. ${verdict}`, lines.join('\n\n'), engines(report), table(report), promise && `${promise}.`].filter(Boolean).join('\n\n')}\n`;
};

/** How many examples each engine executed. */
function engines({ proofs }: Report): string {
  const executed = executedOn(Object.values(proofs).flatMap((proof) => proof.executed));
  return executed && `Примеры выполнены: ${executed}.`;
}

function executedOn(runs: PageProof['executed']): string {
  const totals = new Map<string, number>();
  for (const { engine, blocks } of runs) totals.set(engine, (totals.get(engine) ?? 0) + blocks);
  return [...totals].map(([engine, blocks]) => `${blocks} на ${engine}`).join(', ');
}

/** A row for every page that was changed or has a problem. */
function table(report: Report): string {
  const files = [...new Set([...(report.changed ?? []), ...report.problems.map(({ file }) => file)])].sort();
  if (files.length === 0) return '';
  const rest = files.length - MAX_ROWS;
  const rows = files.slice(0, MAX_ROWS).map((file) => row(file, report));
  return [
    '| Страница | Примеры выполнены | Не выполнено | Замечания |',
    '|---|---|---|---|',
    ...rows,
    ...(rest > 0 ? [`| и ещё ${count(rest, 'страница', 'страницы', 'страниц')} | | | |`] : []),
  ].join('\n');
}

function row(file: string, { problems, proofs }: Report): string {
  const { id } = locatePage(contentPath(file) ?? file);
  const proof = proofs[id];
  const found = problems.filter((problem) => problem.file === file);
  if (!proof && found.length === 0) return `| ${plain(id)} | удалена | | |`;
  return `| ${plain(id)} | ${proof ? executedOn(proof.executed) : ''} | ${proof?.notRun || ''} | ${rulesOf(found.map(({ rule }) => rule))} |`;
}

function rulesOf(found: RuleId[]): string {
  if (found.length === 0) return 'нет';
  const rules = [...new Set(found)].map((rule) => `[${rule}](${ruleUrl(rule)})`);
  return `${found.length}: ${rules.join(', ')}`;
}

/** A name of a file is its author's choice, and must not become markup. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}/-]/gu, (character) => `&#${character.codePointAt(0)};`);
}
