import { spawn } from 'node:child_process';
import { runCommand } from '../src/cli.ts';
import { SITE_URL } from '../tests/site/setup.ts';

const usage = `Проверяет всё: типы, модульные тесты, содержание, сборку и собранный сайт в настоящем браузере.

  npm test
`;

/** What can be done at the same time stands in one row; types are checked after the build, which makes those of the content. */
const stages = [
  [
    { name: 'Модульные тесты', command: ['vitest', 'run', '--project', 'unit'] },
    { name: 'Проверка содержания и сборка', command: ['astro', 'build', '--force'] },
  ],
  [
    { name: 'Собранный сайт в браузере', command: ['vitest', 'run', '--project', 'site'] },
    { name: 'Типы', command: ['astro', 'check', '--noSync'] },
  ],
] satisfies Step[][];

interface Step {
  name: string;
  command: string[];
}

await runCommand(usage, async () => {
  for (const stage of stages) {
    console.log(`${stage.map(({ name }) => name).join(' · ')}…`);
    const passed = await Promise.all(stage.map(perform));
    if (passed.includes(false)) return 1;
  }
  return 0;
});

/** Runs a step and prints what it says once it has ended: the words of two steps do not mix. */
function perform({ name, command: [program, ...args] }: Step): Promise<boolean> {
  const start = performance.now();
  const env = { FORCE_COLOR: process.stdout.hasColors?.() ? '1' : '0', ...process.env, SITE_URL, SITE_IS_BUILT: '1' };
  const child = spawn(program!, args, { env, shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${Math.round((performance.now() - start) / 1000)} с\n`);
      resolve(code === 0);
    });
  });
}
