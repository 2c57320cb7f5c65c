import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch } from '../tests/site/browser.ts';
import { readArguments, runCommand } from '../src/cli.ts';
import { SiteServer } from '../src/measure/site-server.ts';

const usage = `Замер Lighthouse (телефон, медленная сеть) на собранном сайте (сначала npm run build).

  npm run measure:lighthouse -- [адреса страниц: /roadmap/ /python-core/gil/]

Lighthouse слишком велик для зависимостей проекта: npx скачивает его при первом запуске.
Оценки зависят от машины: мерить стоит на свободной.

Код завершения: 0 — везде по 100, 1 — нет, 2 — замер не состоялся.
`;

const LIGHTHOUSE = 'lighthouse@13.5.0';
const DEBUG_PORT = 5396;
const pages = ['/', '/python-core/', '/python-core/gil/', '/web/middleware/', '/databases/query-optimization/', '/roadmap/', '/interviews/senior/'];

/** What is read of Lighthouse's report. */
interface LighthouseReport {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const run = promisify(execFile);
const percent = (score: number) => String(Math.round(score * 100)).padStart(4);

await runCommand(usage, async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const server = await new SiteServer(fileURLToPath(new URL('../dist', import.meta.url))).start();
  const browser = await launch([`--remote-debugging-port=${DEBUG_PORT}`]);
  let perfect = true;
  try {
    console.log('скор. дост. прак. поиск    LCP      CLS    TBT');
    for (const path of positionals.length > 0 ? positionals : pages) {
      const { categories, audits } = await measure(server.address + path);
      const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => categories[id]!.score);
      const times = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'].map((id) => audits[id]!.displayValue!.padStart(7));
      console.log(`${scores.map(percent).join('  ')}  ${times.join(' ')}  ${path}`);
      for (const reason of lostPoints({ categories, audits })) console.log(`      ${reason}`);
      perfect &&= scores.every((score) => score === 1);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return perfect ? 0 : 1;
});

async function measure(url: string): Promise<LighthouseReport> {
  const options = [`--port=${DEBUG_PORT}`, '--output=json', '--quiet'];
  const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, url, ...options], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as LighthouseReport;
}

/** Audits that took points away, one line each. */
function lostPoints({ categories, audits }: LighthouseReport): string[] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { title: name, score, displayValue = '' } = audits[id]!;
      return weight > 0 && score !== null && score < 1 ? `${title}: ${name} ${displayValue} (${Math.round(score * 100)})` : [];
    }),
  );
}
