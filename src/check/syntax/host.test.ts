import { afterAll, expect, it } from 'vitest';
import { SyntaxHost } from './host.ts';
import { limits } from './limits.ts';

const host = new SyntaxHost();
afterAll(() => host.close());

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Ten values, each a list of nine times the one before. */
const bomb = ['a: &a [x, x, x]'];
for (const [index, name] of [...'bcdefghijk'].entries()) {
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`)}]`);
}

it.each<[string, string, string, string]>([
  ['a line of 10 MB', 'bash', 'x'.repeat(10_000_000), 'блок слишком велик'],
  ['NUL', 'ini', 'a = 1\nb = \0', 'знак NUL'],
  ['deep JSON', 'json', deep('[', ']', 40_000), 'слишком глубокая вложенность'],
  ['deep YAML', 'yaml', deep('[', ']', 40_000), 'слишком глубокая вложенность'],
  ['deep JavaScript', 'javascript', deep('(', ')', 40_000), 'слишком глубокая вложенность'],
  ['deep Bash', 'bash', deep('$(', ')', 30_000), 'слишком глубокая вложенность'],
  ['deep HCL', 'hcl', `a = ${deep('[', ']', 40_000)}`, 'слишком глубокая вложенность'],
  ['deep GraphQL', 'graphql', `type A { a: ${'['.repeat(50_000)}`, 'слишком большой документ'],
  ['an alias bomb', 'yaml', [...bomb, 'apiVersion: v1', 'kind: *k'].join('\n'), 'ссылки * разрастаются'],
])('%s costs one fault and leaves other blocks alone', async (_, language, code, message) => {
  const faults = await host.faults(language, code);
  expect(faults).toHaveLength(1);
  expect(faults[0]!.message).toContain(message);
  expect(await host.faults('bash', 'echo ok')).toEqual([]);
});

it('a block that takes too much memory costs one fault', async () => {
  const small = new SyntaxHost({ ms: limits.ms, heapMb: 96 });
  const faults = await small.faults('mermaid', `xychart-beta\nbar [${'1, '.repeat(30_000)}1]`);
  expect(faults).toEqual([{ line: 1, column: 1, message: 'разобрать не удалось: не хватило памяти' }]);
  expect(await small.faults('bash', 'echo ok')).toEqual([]);
  await small.close();
});

it('a block that takes too much time costs one fault', async () => {
  const hasty = new SyntaxHost({ ms: 2000, heapMb: limits.heapMb });
  const edges = Array.from({ length: 3000 }, (_, from) => `A${from} --> A${(from * 7) % 3000}`);
  const faults = await hasty.faults('mermaid', ['flowchart TD', ...edges].join('\n'));
  expect(faults).toEqual([{ line: 1, column: 1, message: 'разобрать не удалось: это заняло бы больше 2 секунд' }]);
  await hasty.close();
});

it('a message never quotes a whole block', async () => {
  const [fault] = await host.faults('mermaid', `sequenceDiagram\n${'a'.repeat(90_000)}`);
  expect(fault!.message.length).toBeLessThanOrEqual(limits.messageChars + 1);
});

it('blocks asked at once do not get in each other’s way', async () => {
  const faults = await Promise.all([
    host.faults('hcl', 'a = ['),
    host.faults('bash', 'if'),
    host.faults('hcl', 'a = 1'),
    host.faults('bash', 'ls'),
  ]);
  expect(faults.map((found) => found.length)).toEqual([1, 1, 0, 0]);
});

it('a language without a parser has no faults', async () => {
  expect(await host.faults('text', '{{{')).toEqual([]);
  expect(await host.faults('constructor', '{{{')).toEqual([]);
});
