import { ruleAddress } from '../../check/messages.ts';
import type { Problem } from '../../check/report.ts';

export interface ProblemPageOptions {
  problems: readonly Problem[];
  /** The text of a line of a file, counted from 1. */
  lineOf(file: string, line: number): string | undefined;
  /** Path under which the site is served. */
  base: string;
}

/** What the development server shows instead of a page with problems. Vite's client reloads it when they are gone. */
export function problemPage({ problems, lineOf, base }: ProblemPageOptions): string {
  const files = new Set(problems.map(({ file }) => file));
  const items = problems.map((problem) => problemItem(problem, lineOf(problem.file, problem.line)));
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Страница не прошла проверку</title>
<script type="module" src="${escape(base.replace(/\/?$/, '/'))}@vite/client"></script>
<style>
:root { color-scheme: light dark; }
body { max-width: 52rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
pre { padding: .75rem 1rem; overflow-x: auto; background: color-mix(in srgb, currentColor 8%, transparent); }
li { margin-block: 1.5rem; white-space: pre-wrap; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
</style>
</head>
<body>
<h1>Страница не прошла проверку</h1>
<p>${[...files].map((file) => `<code>${escape(file)}</code>`).join(', ')}. Исправьте файл и сохраните: страница обновится сама.</p>
<ol>
${items.join('\n')}
</ol>
</body>
</html>
`;
}

function problemItem({ line, column, message, hint, rule }: Problem, text: string | undefined): string {
  const excerpt = text?.trim() ? `<pre>${escape(text)}</pre>` : '';
  return `<li><strong>Строка ${line}, столбец ${column}.</strong> ${escape(message)}${excerpt}${escape(hint)} <code>${ruleAddress(rule)}</code></li>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
