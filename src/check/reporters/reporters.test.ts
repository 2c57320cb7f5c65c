import { expect, it } from 'vitest';
import type { Report } from '../report.ts';
import { reporters } from './index.ts';
import type { ReportContext } from './reporter.ts';

const files: Record<string, string[]> = {
  'content/python-core/02-gil.md': ['---', 'title: GIL', 'level: midle', '---', `${'слово '.repeat(30)}"цитата"${' слово'.repeat(30)}`],
  'content/web/30-a, b.md': ['\t\u202Eтекст'],
};

const report: Report = {
  problems: [
    {
      file: 'content/python-core/02-gil.md',
      line: 3,
      column: 1,
      rule: 'level-unknown',
      message: 'Неожиданный уровень «midle»',
      hint: 'Возможно, имелось в виду «middle».',
    },
    {
      file: 'content/python-core/02-gil.md',
      line: 5,
      column: 181,
      rule: 'text-quotes',
      message: 'Неожиданная прямая кавычка "',
      hint: 'Поставьте « и ».',
    },
    {
      file: 'content/web/30-a, b.md',
      line: 1,
      column: 2,
      rule: 'output-mismatch',
      message: 'Неожиданный вывод:\n  - 100%: да\n  + 99%: нет',
      hint: 'Исправьте пример.',
    },
    { file: 'content/web/gone.md', line: 1, column: 1, rule: 'file-symlink', message: 'Неожиданная ссылка', hint: 'Замените её.' },
  ],
  stats: { pages: 22, questions: 21, blocks: { python: 3, sql: 1 }, executed: 2, notRun: 1 },
  unavailable: [{ file: 'content/python-core/02-gil.md', line: 9, column: 1, executor: 'python env=cpython' }],
  proofs: { 'python-core/gil': { executed: [{ engine: 'Python 3.14', blocks: 2 }], notRun: 1 } },
};

const context: ReportContext = { lineOf: (file, line) => files[file]?.[line - 1], color: false };

it('pretty показывает строку, место в ней и что делать', () => {
  expect(reporters.pretty!(report, context)).toMatchSnapshot();
});

it('pretty красит для терминала', () => {
  const painted = reporters.pretty!(report, { ...context, color: true });
  expect(painted).toContain('\x1b[');
  expect(painted.replace(/\x1b\[\d+m/g, '')).toBe(reporters.pretty!(report, context));
});

it('github пишет команды с экранированием', () => {
  expect(reporters.github!(report, context)).toMatchSnapshot();
});

const page = (id: string) => `src/content/docs/${id}.md`;
const pullRequest: Report = {
  ...report,
  problems: [{ ...report.problems[0]!, file: page('python-core/02-gil') }, { ...report.problems[1]!, file: page('web/30-a|<b>') }],
  changed: [page('python-core/02-gil'), page('web/31-asgi'), page('web/32-gone')],
  proofs: {
    'python-core/gil': { executed: [{ engine: 'Python 3.14', blocks: 2 }, { engine: 'CPython 3.13', blocks: 1 }], notRun: 1 },
    'web/asgi': { executed: [{ engine: 'Python 3.14', blocks: 3 }], notRun: 0 },
  },
};

it('markdown называет изменённые страницы, чем выполнены их примеры и сколько найдено', () => {
  expect(reporters.markdown!(pullRequest, context)).toMatchSnapshot();
});

it('markdown о проверке всего справочника перечисляет только страницы с замечаниями', () => {
  const whole = reporters.markdown!({ ...pullRequest, problems: pullRequest.problems.slice(0, 1), changed: undefined }, context);
  expect(whole).toContain('| python-core/gil |');
  expect(whole).not.toContain('web/asgi');
});

it('json состоит из замечаний и счётчиков', () => {
  expect(JSON.parse(reporters.json!(report, context))).toEqual({ problems: report.problems, stats: report.stats });
});

it.each(['pretty', 'github'])('%s говорит, что замечаний нет', (format) => {
  const clean: Report = { ...report, problems: [], unavailable: [] };
  expect(reporters[format]!(clean, context)).toMatch(/^Проверено: 22 страницы, 21 вопрос; .*\nЗамечаний нет\.\n$/);
});

it('pretty не даёт напечатанному управлять терминалом', () => {
  const hostile = { ...report, problems: [{ ...report.problems[2]!, message: 'Неожиданный вывод:\n  + \x1b[2J\x07\u202Eда' }] };
  expect(reporters.pretty!(hostile, context)).toContain('  + �[2J��да');
});
