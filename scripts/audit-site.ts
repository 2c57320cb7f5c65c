import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { auditPage, type Flaw } from '../src/audit/audit-page.ts';
import { builtPages } from '../src/audit/built-pages.ts';
import { mapPool } from '../src/check/pool.ts';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';
import { launch, watchFaults } from '../tests/site/browser.ts';

const usage = `Доступность и разметка каждой страницы собранного сайта (сначала npm run build).

  npm run audit:site -- [адреса страниц: /roadmap/ /python-core/gil/]

HTML — по стандарту; axe — в светлой теме на настольном экране и в тёмной на телефоне; окна 320 и 640 пикселей (увеличение до 400
и 200 %) — ничего не обрезано и не прокручивается вбок; ошибки в консоли и обращения к другим сайтам.

Код завершения: 0 — нарушений нет, 1 — есть, 2 — проверка не состоялась.
`;

await runCommand(usage, async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const pages = builtPages(`${root}/dist`).filter(({ path }) => positionals.length === 0 || positionals.includes(path));
  if (pages.length === 0) throw new UsageError('Таких страниц нет; если нет и папки dist, соберите сайт: npm run build.');
  const server = await preview({ root, logLevel: 'error', server: { port: Number(process.env.TEST_PORT ?? 4397) } });
  const address = `http://localhost:${server.port}`;
  const browser = await launch();
  try {
    const context = await browser.newContext({ locale: 'ru-RU', serviceWorkers: 'block' });
    let done = 0;
    const flaws = await mapPool(pages, availableParallelism(), async (page) => {
      const tab = await context.newPage();
      const faults = watchFaults(tab, address);
      const found = await auditPage(tab, address, page);
      await tab.close();
      if (process.stderr.isTTY) process.stderr.write(`\r${++done} из ${pages.length}`);
      return [...found, ...faults.map((detail): Flaw => ({ kind: 'ошибки в браузере', path: page.path, detail }))];
    });
    return report(flaws.flat(), pages.length);
  } finally {
    await browser.close();
    await server.stop();
  }
});

/** Prints the flaws by kind and says how the command ends. */
function report(flaws: Flaw[], pages: number): number {
  for (const [kind, group] of Map.groupBy(flaws, ({ kind }) => kind)) {
    console.log(`\n${kind}: ${group.length}`);
    for (const { path, detail } of group) console.log(`  ${path}  ${detail}`);
  }
  console.log(`\nСтраниц: ${pages}, нарушений: ${flaws.length}.`);
  return flaws.length === 0 ? 0 : 1;
}
