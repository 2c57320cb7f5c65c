import { readFileSync } from 'node:fs';
import { readArguments, runCommand } from '../src/cli.ts';
import { forbiddenPackages, type Lockfile } from '../src/licenses/dependencies.ts';

const usage = `Лицензии зависимостей: все ли пакеты из package-lock.json можно использовать.

  npm run licenses

Код завершения: 0 — все, 1 — не все. Что допускается, сказано в src/licenses/dependencies.ts.
`;

await runCommand(usage, async () => {
  readArguments({ options: {} });
  const lockfile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lockfile;
  const forbidden = forbiddenPackages(lockfile);
  const verdict = forbidden.length === 0 ? 'Все лицензии допустимы.' : `Недопустимы:\n${forbidden.map((line) => `  ${line}`).join('\n')}`;
  process.stdout.write(`Пакетов: ${Object.keys(lockfile.packages).length - 1}. ${verdict}\n`);
  return forbidden.length === 0 ? 0 : 1;
});
