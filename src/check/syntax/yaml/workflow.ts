import { registerHooks } from 'node:module';
import { inOrder } from '../faults.ts';
import type { SyntaxFault } from '../syntax.ts';
import { translate, type Translation } from '../translate.ts';

const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadParser();

/** Validates a GitHub Actions workflow, expressions included, with GitHub's own parser. */
export async function workflowFaults(code: string): Promise<SyntaxFault[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: code }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  const faults = context.errors.getErrors().map(({ rawMessage, range }) => {
    return { ...(range?.start ?? { line: 1, column: 1 }), message: translate(rawMessage, translations) };
  });
  return inOrder(faults);
}

/** Loads the package, which imports its schema without the `type: 'json'` that Node asks for. */
async function loadParser() {
  const hooks = registerHooks({
    load(url, context, next) {
      return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);
    },
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

/** Messages of @actions/workflow-parser and @actions/expressions. */
const translations: Translation[] = [
  [/^Unexpected value '(.*)'$/, (value) => `неожиданное ${value}`],
  [/^'(.*)' is already defined$/, (key) => `ключ ${key} повторяется`],
  [/^Required property is missing: (.*)$/, (key) => `нет обязательного ключа ${key}`],
  [
    /^There's not enough info to determine what you meant\. Add one of these properties: (.*)$/,
    (keys) => `не хватает одного из ключей: ${keys}`,
  ],
  [/^Expected one of uses or run/, 'не хватает одного из ключей: uses, run'],
  [/^A mapping was not expected/, 'неожиданные пары «ключ: значение»'],
  [/^A sequence was not expected/, 'неожиданный список'],
  [/^The workflow must contain at least one job with no dependencies/, 'нужно хотя бы одно задание (job) без needs'],
  [/^Job '(.*)' depends on unknown job '(.*)'/, (job, other) => `задание ${job} ждёт неизвестное задание ${other}`],
  [
    /^Job '(.*)' depends on job '(.*)' which creates a cycle/,
    (job, other) => `задания ${job} и ${other} ждут друг друга`,
  ],
  [/^Unrecognized named-value: '(.*)'/, (name) => `неизвестное имя ${name} в выражении`],
  [/^Unrecognized function: '(.*)'/, (name) => `неизвестная функция ${name} в выражении`],
  [
    /^Too (few|many) parameters supplied: '(.*)'/,
    (how, name) => `у функции ${name} ${how === 'few' ? 'мало' : 'слишком много'} аргументов`,
  ],
  [/^Unexpected symbol: '(.*?)'/, (text) => `неожиданное ${text} в выражении`],
  [/^Unexpected end of expression/, 'выражение обрывается'],
  [/^The expression is not closed/, 'выражение ${{ не закрыто, ожидалось }}'],
  [/^A template expression is not allowed in this context/, 'выражение ${{ }} здесь не допускается'],
  [/^Invalid cron expression/, 'неверное расписание, ожидалось пять полей: минута час день месяц день-недели'],
  [/^Missing required key 'cron'/, 'нет обязательного ключа cron'],
  [/^The identifier '(.*)' may not be used more than once/, (id) => `id ${id} повторяется`],
  [/^The identifier '(.*)' is invalid/, (id) => `недопустимый id ${id}: латинские буквы, цифры, _ и -`],
  [/^An expression was expected/, 'ожидалось выражение'],
];
