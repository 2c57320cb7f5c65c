import { expect, it } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import { chainsOf, executorOf, isWhole, mustRun } from './chains.ts';

function pageOf(...infos: string[]) {
  return parsePage('guide/a.md', infos.map((info) => `\`\`\`${info}\ncode\n\`\`\`\n`).join('\n'));
}

function groups(accepts: typeof mustRun, ...infos: string[]) {
  return chainsOf(pageOf(...infos), accepts).map(({ executor, blocks }) => [executor, ...blocks.map(({ index }) => index)]);
}

it('называет исполнителя блока', () => {
  const asked = pageOf('python', 'python env=django', 'sql', 'json', 'text output').codeBlocks.map(({ info }) => executorOf(info));
  expect(asked).toEqual(['python', 'python env=django', 'sql', undefined, undefined]);
});

it('продолжает последнюю цепочку того же исполнителя', () => {
  expect(groups(mustRun, 'python', 'python continues', 'python', 'sql', 'python continues')).toEqual([
    ['python', 0, 1],
    ['python', 2, 4],
    ['sql', 3],
  ]);
  expect(groups(mustRun, 'python', 'python env=django continues')).toEqual([['python', 0], ['python env=django', 1]]);
});

it('не выполняет norun и fragment, но norun проверяет', () => {
  const infos = ['python', 'python norun="сеть" continues', 'python fragment="часть"', 'python continues'];
  expect(groups(mustRun, ...infos)).toEqual([['python', 0, 3]]);
  expect(groups(isWhole, ...infos)).toEqual([['python', 0, 1, 3]]);
});
