import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeEngines, createEngines } from '../src/check/engines/index.ts';
import { cacheFolder } from '../src/check/project.ts';
import { runCheck } from '../src/check/run.ts';
import { runCommand, UsageError } from '../src/cli.ts';

const usage = `Замер проверки на справочниках разной величины.

  npm run bench:check -- [число страниц…]     по умолчанию 127, 1270 и 12700

Печатает время и память: сначала всё заново, потом без изменений.
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const template = readFileSync(join(root, 'tests/fixtures/check/base.md'), 'utf8');
const example = (number: number) => `\`\`\`python\nprint(sum(range(${number})))\n\`\`\`\n\n\`\`\`text output\n${(number * (number - 1)) / 2}\n\`\`\``;

await runCommand(usage, async () => {
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [127, 1270, 12_700];
  if (!sizes.every((size) => Number.isInteger(size) && size > 2)) throw new UsageError('Число страниц — целое, больше двух.');
  process.stdout.write('страниц        заново, с   на страницу, мс   без изменений, с   на страницу, мс   память, МБ\n');
  for (const size of sizes) process.stdout.write(await measure(size));
  return 0;
});

/** Checks a made-up handbook of `size` pages twice, each with an example of its own. */
async function measure(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writePages(join(folder, 'content/python-core'), size);
    const cold = await check(folder);
    const warm = await check(folder);
    const memory = process.resourceUsage().maxRSS / 1024;
    const cells = [size, cold.toFixed(1), ((1000 * cold) / size).toFixed(2), warm.toFixed(2), ((1000 * warm) / size).toFixed(2), memory.toFixed(0)];
    return `${cells.map((cell, index) => String(cell).padEnd([15, 12, 18, 19, 18, 0][index]!)).join('')}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writePages(folder: string, size: number): void {
  mkdirSync(folder, { recursive: true });
  const id = (number: number) => `python-core/page-${((number - 1) % size) + 1}`;
  for (let number = 1; number <= size; number++) {
    const text = template
      .replace(/^related: .*$/m, `related: [${id(number + 1)}, ${id(number + 2)}]`)
      .replace('Пример стоит здесь.', `Пример стоит здесь, рядом со [ссылкой](/${id(number + 1)}/#q1).\n\n${example(number)}`);
    writeFileSync(join(folder, `${String(number).padStart(2, '0')}-page-${number}.md`), text);
  }
}

/** @returns seconds */
async function check(folder: string): Promise<number> {
  const engines = createEngines(cacheFolder(root));
  const start = performance.now();
  try {
    const { problems } = await runCheck({ root: folder, contentDir: 'content', cache: join(folder, 'cache'), engines });
    if (problems.length > 0) throw new Error(`Страницы замера не прошли проверку: ${problems[0]!.file}:${problems[0]!.line} ${problems[0]!.message}`);
    return (performance.now() - start) / 1000;
  } finally {
    await closeEngines(engines);
  }
}
