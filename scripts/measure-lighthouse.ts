import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch } from '../tests/site/browser.ts';
import { readArguments, runCommand } from '../src/cli.ts';

const usage = `Замер Lighthouse (телефон, медленная сеть) на собранном сайте (сначала npm run build).

  npm run measure:lighthouse -- [адреса страниц: /roadmap/ /python-core/gil/]

Lighthouse и сервер со сжатием слишком велики для зависимостей проекта: npx скачивает их при первом запуске.
Оценки зависят от машины: мерить стоит на свободной.

Код завершения: 0 — везде по 100, 1 — нет, 2 — замер не состоялся.
`;

const LIGHTHOUSE = 'lighthouse@13.5.0';
const SERVER = 'serve@14.2.7';
const PORT = Number(process.env.TEST_PORT ?? 4396);
const DEBUG_PORT = PORT + 1000;
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
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  const server = spawn('npx', ['--yes', SERVER, dist, '--listen', String(PORT), '--no-port-switching'], { stdio: 'ignore', detached: true });
  const browser = await launch([`--remote-debugging-port=${DEBUG_PORT}`]);
  let perfect = true;
  try {
    await answers(`http://localhost:${PORT}/`);
    console.log('скор. дост. прак. поиск    LCP      CLS    TBT');
    for (const path of positionals.length > 0 ? positionals : pages) {
      const { categories, audits } = await measure(`http://localhost:${PORT}${path}`);
      const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => categories[id]!.score);
      const times = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'].map((id) => audits[id]!.displayValue!.padStart(7));
      console.log(`${scores.map(percent).join('  ')}  ${times.join(' ')}  ${path}`);
      for (const reason of lostPoints({ categories, audits })) console.log(`      ${reason}`);
      perfect &&= scores.every((score) => score === 1);
    }
  } finally {
    await browser.close();
    process.kill(-server.pid!);
  }
  return perfect ? 0 : 1;
});

/** Waits until somebody answers at the address: npx may have to download the server first. */
async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${url} не отвечает`);
}

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
