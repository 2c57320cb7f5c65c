import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parts, type Part } from './structure.ts';

export interface Heading {
  node: HeadingNode;
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  text: string;
  /** The `id` it has on the page, without `#`. */
  anchor: string;
}

/** An H2 of a page with what stands under it; `part` is set for the five headings of a question. */
export interface PageSection {
  heading: Heading;
  part?: Part;
  content: RootContent[];
}

/** A deepening question; its card id is `<number of the page>.<order>`. */
export interface Deepening {
  /** 1-based, in order of appearance. */
  order: number;
  heading: Heading;
  answer: RootContent[];
}

/** What a page consists of, found by its headings. Nodes are those of the given tree. */
export interface Outline {
  headings: Heading[];
  /** What stands before the first heading: the short answer of a question. */
  lead: RootContent[];
  sections: PageSection[];
  deepening: Deepening[];
}

/**
 * Divides a page by its headings and names their anchors: the five parts get short ASCII ones, deepening
 * questions `q1`, `q2`, …, all others the slug of their text.
 * @param tree parsed Markdown; is not changed
 */
export function outline(tree: Root, kind: 'question' | 'page'): Outline {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const deepening: Deepening[] = [];
  const sections: PageSection[] = [];
  const lead: RootContent[] = [];

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const text = toString(node);
      const part = kind === 'question' && node.depth === 2 ? parts.find((p) => p.heading === text) : undefined;
      const isDeepening = node.depth === 3 && sections.at(-1)?.part?.id === 'deeper';
      const anchor = part?.id ?? (isDeepening ? `q${deepening.length + 1}` : slugger.slug(text));
      const heading: Heading = { node, depth: node.depth, text, anchor };
      headings.push(heading);
      if (node.depth <= 2) sections.push({ heading, part, content: [] });
      else if (isDeepening) deepening.push({ order: deepening.length + 1, heading, answer: [] });
      else deepening.at(-1)?.answer.push(node);
      if (node.depth > 2) (sections.at(-1)?.content ?? lead).push(node);
      continue;
    }
    if (node.type === 'yaml') continue;
    (sections.at(-1)?.content ?? lead).push(node);
    if (sections.at(-1)?.part?.id === 'deeper') deepening.at(-1)?.answer.push(node);
  }

  // Headings inside asides and lists have anchors too.
  const seen = new Set<HeadingNode>(headings.map((heading) => heading.node));
  visit(tree, 'heading', (node) => {
    if (seen.has(node)) return;
    const text = toString(node);
    headings.push({ node, depth: node.depth, text, anchor: slugger.slug(text) });
  });
  return { headings, lead, sections, deepening };
}
