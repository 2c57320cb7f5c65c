import type { Parent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { contentPath, locatePage } from '../handbook/location.ts';
import { levelTitles } from '../handbook/levels.ts';
import { outline, type Deepening, type Heading, type Outline, type PageSection } from '../handbook/outline.ts';

/** Any block element, as a node that remark-rehype turns into that element. */
function element(hName: string, hProperties: Record<string, unknown>, children: RootContent[]): RootContent {
  return { type: 'blockElement', data: { hName, hProperties }, children } as unknown as RootContent;
}

function text(value: string): RootContent {
  return { type: 'text', value } as RootContent;
}

/**
 * Gives every heading its anchor and lays a question page out: short answer, one section per level,
 * numbered deepening questions, assessment. A page that is not a question only gets its anchors.
 */
export function remarkQuestion() {
  return (tree: Root, file: VFile) => {
    const path = contentPath(file.path);
    const { kind, number } = locatePage(path ?? '');
    const page = outline(tree, kind);
    for (const { node, anchor } of page.headings) setId(node, anchor);
    if (kind === 'question') tree.children = layOut(tree, page, number ?? 0);
  };
}

function setId(node: Heading['node'], id: string): void {
  node.data = { ...node.data, hProperties: { id } } as Heading['node']['data'];
}

function layOut(tree: Root, page: Outline, number: number): RootContent[] {
  const definitions = tree.children.filter((node) => node.type === 'yaml');
  const title = element('p', { className: ['lead-title'], dataPagefindIgnore: '' }, [text('Ответ за 30 секунд')]);
  const lead = element('div', { className: ['lead'] }, [title, ...page.lead]);
  return [...definitions, lead, ...page.sections.map((section) => sectionElement(section, page.deepening, number))];
}

function sectionElement({ heading, part, content }: PageSection, deepening: Deepening[], number: number): RootContent {
  if (part?.id === 'deeper') {
    const first = deepening[0] ? content.indexOf(deepening[0].heading.node) : content.length;
    const steps = deepening.map((question) => stepElement(question, number));
    return element('section', { className: ['deeper'] }, [heading.node, ...content.slice(0, first), ...steps]);
  }
  if (part && 'level' in part && part.level) {
    const mark = element('span', { className: ['level-mark'] }, [text(levelTitles[part.level])]);
    const head = element('header', { className: ['part-head'] }, [heading.node, mark]);
    return element('section', { className: ['level'], dataLevel: part.level }, [head, ...content]);
  }
  return element('section', { className: [part?.id ?? 'part'] }, [heading.node, ...content]);
}

function stepElement({ order, heading, answer }: Deepening, number: number): RootContent {
  const id = { type: 'link', url: `#${heading.anchor}`, data: { hProperties: { className: ['step-id'] } }, children: [text(`${number}.${order}`)] };
  (heading.node as Parent).children.unshift(id as RootContent, text(' '));
  return element('article', { className: ['step'] }, [heading.node, element('div', { className: ['answer'] }, answer)]);
}
