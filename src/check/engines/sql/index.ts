import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BlockOutcome, Engine, RunnableBlock } from '../engine.ts';
import { cachedImage } from '../sandbox/image-cache.ts';
import { SandboxPool } from '../sandbox/pool.ts';
import { outcomeOf } from '../sandbox/outcome.ts';
import { prepare, SandboxProcess, startSandbox } from '../sandbox/process.ts';
import { sourcesHash } from '../sources-hash.ts';
import type { BootRequest } from './sandbox.ts';

export interface SqlEngineOptions {
  /** Databases that run at the same time; the number of cores when not given. */
  workers?: number;
  /** Per block, wall-clock seconds. */
  timeLimitSeconds?: number;
  /** Of one database, bytes of WebAssembly memory, of which the server itself takes about 100 MB. */
  memoryLimitBytes?: number;
  /** Per block, UTF-16 units of the printed table. */
  outputLimitChars?: number;
  /** Where an initialised cluster is kept (40 MB). */
  cacheDir: string;
}

const OWN_FOLDER = dirname(fileURLToPath(import.meta.url));
const SANDBOX_FOLDER = join(OWN_FOLDER, '../sandbox');
const { resolve } = createRequire(import.meta.url);
/** Folder of all packages. */
const packages = /^.*[\\/]node_modules(?=[\\/])/.exec(resolve('@electric-sql/pglite'))![0];

/**
 * Runs SQL in PostgreSQL compiled to WebAssembly: one fresh database a page, its blocks in order, in a process of its own
 * without permissions. A block that ends its process takes the later blocks of the page with it, as they need its tables.
 */
export function createSqlEngine(options: SqlEngineOptions): Engine {
  const { cacheDir, workers = availableParallelism(), timeLimitSeconds = 10 } = options;
  const { memoryLimitBytes = 512 * 2 ** 20, outputLimitChars = 100_000 } = options;
  const limits = { seconds: timeLimitSeconds, memoryBytes: memoryLimitBytes, outputChars: outputLimitChars };
  const boot: BootRequest = { cluster: null, memoryBytes: memoryLimitBytes, outputChars: outputLimitChars };
  const build = buildInfo();
  let cluster: Promise<string> | undefined;
  const pool = new SandboxPool(workers, async () => {
    cluster ??= cachedImage(cacheDir, build.key, () => prepare(start(boot)));
    return SandboxProcess.start(start({ ...boot, cluster: await cluster }), outputLimitChars);
  });

  async function run(blocks: RunnableBlock[]): Promise<BlockOutcome[]> {
    return pool.use(async (process) => {
      const sandbox = await process();
      const outcomes: BlockOutcome[] = [];
      for (const { code } of blocks) {
        if (sandbox.alive) outcomes.push(outcomeOf(await sandbox.run({ code }, timeLimitSeconds), limits));
        else outcomes.push({ status: 'skipped', stdout: '' });
      }
      sandbox.kill(); // the next page gets a database of its own
      return outcomes;
    });
  }

  return {
    name: 'PostgreSQL',
    version: build.postgres,
    cacheKey: [build.key, ...Object.values(limits)].join('-'),
    run,
    close: () => pool.close(),
  };
}

function start(boot: BootRequest) {
  const readable = [OWN_FOLDER, SANDBOX_FOLDER, packages, ...(boot.cluster ? [boot.cluster] : [])];
  const flags = readable.map((path) => `--allow-fs-read=${path}`);
  return startSandbox(['--permission', ...flags, '--no-addons', '--disable-warning=PERM0006', join(OWN_FOLDER, 'sandbox.ts')], boot);
}

/** Folders of the server and of its parser. */
function packageFolders(): string[] {
  return [resolve('@electric-sql/pglite'), resolve('libpg-query')].map((file) => dirname(dirname(file)));
}

/** The server's major version, as the parser made of the same sources states it, and a key that changes with every part. */
function buildInfo(): { postgres: string; key: string } {
  const [server, parser] = packageFolders().map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package);
  const key = [server!.version, parser!.version, sourcesHash(OWN_FOLDER), sourcesHash(SANDBOX_FOLDER)].join('-');
  return { postgres: parser!['x-publish']!.pgVersion, key };
}

/** What is read of a package.json. */
interface Package {
  version: string;
  /** Only the parser has it. */
  'x-publish'?: { pgVersion: string };
}
