import type { Element, ElementContent, Root, RootContent } from 'hast';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { wrapRenderer, type Processor } from './wrap-renderer.ts';

/** The thread that asks has work of its own: parsing the next page. */
const threads = Math.max(1, availableParallelism() - 1);
let pool: Tinypool | undefined;

/**
 * Has code blocks and diagrams drawn in other threads, which is more than half of the work of rendering a page, and leaves
 * comments in their places, for {@link withFigures} to replace. What follows has a small tree to walk through this way.
 */
export function rehypeFigures() {
  return async (tree: Root, file: VFile) => {
    const runs: ElementContent[][] = [];
    visit(tree, (node) => {
      if ('children' in node) node.children = takeBlocks(node.children, runs) as typeof node.children;
    });
    if (runs.length > 0 && file.extname === '.mdx') throw new Error(`${file.path}: код и схемы бывают только на страницах .md.`);
    file.data.astro!.frontmatter!.figures = runs.length > 0 ? await drawElsewhere(runs) : [];
  };
}

function drawElsewhere(runs: ElementContent[][]): Promise<string[]> {
  pool ??= new Tinypool({ filename: fileURLToPath(new URL('draw-figures.ts', import.meta.url)), runtime: 'worker_threads', maxThreads: threads });
  return pool.run(runs);
}

/** Moves code blocks to `runs`, those that follow one another as one, and puts a comment with the number of the run instead. */
function takeBlocks(children: readonly (RootContent | ElementContent)[], runs: ElementContent[][]): (RootContent | ElementContent)[] {
  let run: ElementContent[] | undefined;
  return children.flatMap((child) => {
    const isSpace = child.type === 'text' && child.value.trim() === '';
    if (run && isSpace) run.push(child);
    else if (!isBlock(child)) run = undefined;
    else if (run) run.push(child);
    else return [{ type: 'comment', value: `figures ${runs.push((run = [child])) - 1}` }];
    return run ? [] : [child];
  });
}

function isBlock(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'pre';
}

/** A processor whose pages have their figures in place. */
export function withFigures(processor: Processor): Processor {
  return wrapRenderer(processor, (renderer) => async (content, options) => {
    const { code, metadata } = await renderer.render(content, options);
    const { figures, ...frontmatter } = metadata.frontmatter as { figures: string[] };
    return { code: code.replace(/<!--figures (\d+)-->/g, (_, index: number) => figures[index]!), metadata: { ...metadata, frontmatter } };
  });
}
