import type { Reporter } from './reporter.ts';
import { ruleUrl } from './rule-url.ts';
import { summarize } from './summary.ts';

/**
 * Annotations at the lines of a pull request.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export const github: Reporter = (report) => {
  const commands = report.problems.map(({ file, line, column, rule, message, hint }) => {
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::error ${place}::${data(`${message}\n${hint}\n${ruleUrl(rule)}`)}\n`;
  });
  return `${commands.join('')}${summarize(report)}\n`;
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
