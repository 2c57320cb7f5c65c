import type { unified } from '@astrojs/markdown-remark';

export type Processor = ReturnType<typeof unified>;
export type Renderer = Awaited<ReturnType<Processor['createRenderer']>>;

/**
 * A processor that renders pages by means of another one.
 * @param render made once for each renderer of that one
 */
export function wrapRenderer(processor: Processor, render: (renderer: Renderer) => Renderer['render']): Processor {
  return {
    ...processor,
    async createRenderer(shared) {
      return { render: render(await processor.createRenderer(shared)) };
    },
  };
}
