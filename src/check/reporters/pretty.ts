import { createColors } from 'picocolors';
import { ruleAddress } from '../messages.ts';
import type { Problem } from '../report.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { summarize } from './summary.ts';

/** How many characters of an offending line are shown; a paragraph is one line. */
const EXCERPT = 96;

/** For people: grouped by file, with the offending line, the cure and where the rule is explained. */
export const pretty: Reporter = (report, context) => {
  const { problems } = report;
  const { bold, green, red, underline } = createColors(context.color);
  const files = Map.groupBy(problems, ({ file }) => file);
  const groups = [...files].map(([file, found]) => {
    return `${underline(file)}\n\n${found.map((problem) => formatProblem(problem, context)).join('\n')}`;
  });
  const lines = summarize(report).split('\n');
  const verdict = lines.pop()!;
  const paint = problems.length === 0 ? green : red;
  return [...groups, `${lines.join('\n')}\n${bold(paint(verdict))}\n`].join('\n');
};

function formatProblem({ file, line, column, rule, message, hint }: Problem, { lineOf, color }: ReportContext): string {
  const { cyan, dim, red } = createColors(color);
  const [first, ...details] = message.split('\n').map(printable);
  const text = lineOf(file, line);
  return [
    `  ${cyan(`${line}:${column}`)} ${red('✖')} ${first}`,
    ...details.map((detail) => `      ${detail}`),
    ...(text?.trim() ? excerpt(text, line, column).map((row) => dim(row)) : []),
    `      ${hint}`,
    dim(`      ${ruleAddress(rule)}`),
    '',
  ].join('\n');
}

/** The line, cut around the column, and a caret under it. */
function excerpt(text: string, line: number, column: number): string[] {
  const start = Math.max(0, Math.min(column - 1 - EXCERPT / 2, text.length - EXCERPT));
  const shown = printable(text.slice(start, start + EXCERPT));
  const prefix = `${start > 0 ? '…' : ''}`;
  const suffix = start + EXCERPT < text.length ? '…' : '';
  const gutter = `    ${line} │ `;
  const caret = ' '.repeat(prefix.length + Math.max(0, column - 1 - start));
  return [`${gutter}${prefix}${shown}${suffix}`, `${' '.repeat(gutter.length - 2)}│ ${caret}^`];
}

/** One column a character, and nothing that could steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\t' ? ' ' : '�'));
}
