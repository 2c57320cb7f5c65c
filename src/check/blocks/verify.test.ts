import { expect, it } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import type { BlockOutcome } from '../engines/engine.ts';
import { verify } from './verify.ts';

/** What is said of a block with this info string when its run ends so. */
function check(info: string, outcome: BlockOutcome, output?: string) {
  const expected = output === undefined ? '' : `\n\`\`\`text output\n${output}${output && '\n'}\`\`\`\n`;
  const page = parsePage('guide/a.md', `---\ntitle: a\n---\n\n\`\`\`${info}\nfirst()\nsecond()\n\`\`\`\n${expected}`);
  return verify(page, page.codeBlocks[0]!, outcome).map(({ rule, line, column, message, hint }) => ({ rule, line, column, message, hint }));
}

const raised: BlockOutcome = {
  status: 'raised', stdout: '', type: 'json.decoder.JSONDecodeError', bases: ['ValueError', 'Exception'], message: 'нет значения', line: 2, column: 3,
};

it('молчит о блоке, который сделал то, что написано', () => {
  expect(check('python', { status: 'ok', stdout: '' })).toEqual([]);
  expect(check('python', { status: 'ok', stdout: 'раз\n' }, 'раз')).toEqual([]);
  expect(check('python raises=JSONDecodeError', raised)).toEqual([]);
  expect(check('python raises=json.JSONDecodeError', raised)).toEqual([]);
  expect(check('python raises=ValueError', raised)).toEqual([]);
  expect(check('python', { status: 'skipped', stdout: '' }, 'раз')).toEqual([]);
});

it('называет необъявленное исключение, его строку и слова, которых не хватает', () => {
  const [found] = check('python', raised);
  expect(found).toMatchObject({ rule: 'run-exception', line: 7, column: 3 });
  expect(found!.message).toContain('json.decoder.JSONDecodeError в строке 2 примера: нет значения');
  expect(found!.hint).toContain('raises=json.decoder.JSONDecodeError');
});

it('указывает на слово raises, когда исключение другое или его нет', () => {
  expect(check('python raises=TypeError', raised)).toMatchObject([{ rule: 'run-raises', line: 5, column: 11 }]);
  expect(check('python raises=TypeError', { status: 'ok', stdout: '' })).toMatchObject([{ rule: 'run-raises' }]);
});

it('указывает на строку вывода, которая не совпала', () => {
  expect(check('python', { status: 'ok', stdout: 'раз\nтри\n' }, 'раз\nдва')).toMatchObject([{ rule: 'output-mismatch', line: 12, column: 1 }]);
  expect(check('python', { status: 'ok', stdout: 'раз\nдва\n' }, 'раз')).toMatchObject([{ rule: 'output-mismatch', line: 11 }]);
  expect(check('python', { status: 'ok', stdout: 'раз\n' }, '')).toMatchObject([{ rule: 'output-mismatch', line: 10 }]);
});

it('требует блок вывода у того, кто печатает, и показывает начало напечатанного', () => {
  const [found] = check('python', { status: 'ok', stdout: 'а'.repeat(5000) });
  expect(found).toMatchObject({ rule: 'output-missing', line: 5 });
  expect(found!.message.length).toBeLessThan(1000);
});

it.each<[BlockOutcome, string, string]>([
  [{ status: 'limit', stdout: '', kind: 'time', limit: 10 }, 'run-limit', 'время 10 секунд'],
  [{ status: 'limit', stdout: '', kind: 'memory', limit: 512 * 2 ** 20 }, 'run-limit', 'память 512 МиБ'],
  [{ status: 'limit', stdout: '', kind: 'output', limit: 1001 }, 'run-limit', 'вывод 1001 знак'],
  [{ status: 'exited', stdout: '', message: 'exit(1)' }, 'run-exit', 'exit(1)'],
  [{ status: 'crashed', stdout: '', message: '' }, 'run-exit', 'интерпретатора'],
])('объясняет исход %o', (outcome, rule, text) => {
  const [found] = check('python', outcome, 'раз');
  expect(found).toMatchObject({ rule, line: 5 });
  expect(found!.message).toContain(text);
});
