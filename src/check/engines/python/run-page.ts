import type { BlockOutcome, RunnableBlock } from '../engine.ts';
import { outcomeOf, type PageLimits } from '../sandbox/outcome.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { RunRequest } from './requests.ts';

/** Runs the blocks of a page in order; a block that kills its process costs the blocks that continue it, no others. */
export function runPage(blocks: RunnableBlock[], pool: SandboxPool, limits: PageLimits): Promise<BlockOutcome[]> {
  return pool.use(async (process) => {
    const outcomes: BlockOutcome[] = [];
    let chain = 0;
    for (const [index, { code, continues }] of blocks.entries()) {
      const previous = outcomes.at(-1);
      const fresh = !continues || previous === undefined;
      if (!fresh && previous.status !== 'ok' && previous.status !== 'raised') {
        outcomes.push({ status: 'skipped', stdout: '' });
        continue;
      }
      chain = fresh ? 1 : chain + 1;
      const request = { code, filename: filename(chain), fresh, last: !blocks[index + 1]?.continues };
      const sandbox = await process();
      outcomes.push(outcomeOf(await sandbox.run(request satisfies RunRequest, limits.seconds), limits));
    }
    return outcomes;
  });
}

/** The name that tracebacks give to a block, by its place in its chain. */
function filename(place: number): string {
  return place === 1 ? '<example>' : `<example ${place}>`;
}
