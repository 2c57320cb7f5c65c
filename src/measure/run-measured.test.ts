import { expect, test } from 'vitest';
import { memoryOfTree, runMeasured } from './run-measured.ts';

test('memory is that of a process and of each that descend from it', () => {
  expect(memoryOfTree('    1     0  1000\n   12    11   4\n   10     1  1\n   11    10   2\n', 10)).toEqual([4 * 1024, 1024, 2 * 1024]);
});

test('measures a program and tells why it failed', async () => {
  const run = (code: string) => runMeasured(process.execPath, ['-e', code], { cwd: process.cwd(), env: process.env });
  const { seconds, memory, largest } = await run('const held = Buffer.alloc(2e8, 1); setTimeout(() => held, 1000)');
  expect(seconds).toBeGreaterThan(1);
  expect(largest).toBeGreaterThan(2e8);
  expect(memory).toBeGreaterThanOrEqual(largest);
  await expect(run('console.log("почему"); process.exit(3)')).rejects.toThrow(/код 3\nпочему/);
});
