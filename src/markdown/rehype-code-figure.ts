import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { infoWord, parseInfoString, type InfoString } from '../handbook/info-string.ts';
import { languageTitles } from '../handbook/languages.ts';

/**
 * Turns what rehype-pretty-code made into the site's code block: a caption with the language, the title and what the
 * block declares of itself; classes instead of inline styles; the checked output as part of the block it belongs to.
 */
export function rehypeCodeFigure() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (!isPrettyFigure(node)) return;
      rewriteFigure(node);
      return SKIP;
    });
    visit(tree, (node) => {
      if ('children' in node) node.children = joinOutputs(node.children) as typeof node.children;
      if (node.type === 'element' && node.tagName === 'figure') return SKIP;
    });
  };
}

function isPrettyFigure(node: Element): boolean {
  return node.tagName === 'figure' && hasData(node, 'rehype-pretty-code-figure');
}

/** rehype-pretty-code writes `data-…` names as they stand in HTML, not as hast spells them. */
function hasData(node: Element, name: string): boolean {
  return `data-${name}` in node.properties;
}

function rewriteFigure(figure: Element): void {
  const pre = figure.children.find((child): child is Element => child.type === 'element' && child.tagName === 'pre')!;
  const code = pre.children.find((child): child is Element => child.type === 'element')!;
  const lang = String(code.properties['data-language']);
  const info = parseInfoString(`${lang} ${(code.data as { meta?: string | null } | undefined)?.meta ?? ''}`);
  const lineNumbers = hasData(code, 'line-numbers');

  code.children = code.children.flatMap((line) => (line.type === 'element' ? plainLine(line, lineNumbers) : [line]));
  code.properties = lineNumbers ? { dataLineNumbers: '' } : {};
  pre.properties = { tabIndex: 0 };
  const isOutput = info.lang === 'text' && infoWord(info, 'output') !== undefined;
  figure.properties = { className: ['code'], dataLang: lang, ...(isOutput && { dataOutput: '' }) };
  figure.children = [h('figcaption', { dataPagefindIgnore: '' }, captionOf(info)), pre];
}

/** A line without a wrapper unless it is highlighted or numbered. */
function plainLine(line: Element, lineNumbers: boolean): ElementContent[] {
  const highlighted = hasData(line, 'highlighted-line');
  const children = line.children.map(plainMark);
  if (!highlighted && !lineNumbers) return children;
  return [h('span', { className: highlighted ? ['line', 'hl'] : ['line'] }, children)];
}

/** A highlighted word. When it is one token, rehype-pretty-code has made a mark of that, class and all, and put a bare element inside. */
function plainMark(token: ElementContent): ElementContent {
  if (token.type !== 'element' || !hasData(token, 'highlighted-chars')) return token;
  const { className } = token.properties;
  return h('mark', className ? [h('span', { className }, toString(token))] : token.children);
}

/** What the caption says: language, title and every declaration of the info string that a reader should know. */
function captionOf(info: InfoString): ElementContent[] {
  const title = infoWord(info, 'title')?.value;
  const notes = info.words.flatMap(({ key, value }) => noteOf(key, value) ?? []);
  return [
    h('span', { className: ['code-name'] }, languageTitles[info.lang] ?? info.lang),
    ...(title ? [h('span', { className: ['code-title'] }, title)] : []),
    ...notes.map((note) => h('span', { className: ['code-note'] }, note)),
  ];
}

function noteOf(key: string, value: string | undefined): string | undefined {
  switch (key) {
    case 'norun':
      return `не выполняется: ${value}`;
    case 'fragment':
      return `фрагмент: ${value}`;
    case 'raises':
      return `завершается ошибкой ${value}`;
    case 'fails':
      return 'тест должен упасть';
    case 'continues':
      return 'продолжение';
    default:
      return undefined;
  }
}

function joinOutputs(children: (RootContent | ElementContent)[]): (RootContent | ElementContent)[] {
  const joined: (RootContent | ElementContent)[] = [];
  for (const child of children) {
    const before = joined.findLast((node) => !(node.type === 'text' && node.value.trim() === ''));
    if (isOutputFigure(child) && before?.type === 'element' && before.properties.dataLang) {
      const title = h('p', { className: ['output-title'], dataPagefindIgnore: '' }, 'Вывод');
      before.children.push(h('div', { className: ['output'] }, [title, child.children.at(-1)!]));
    } else {
      joined.push(child);
    }
  }
  return joined;
}

function isOutputFigure(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figure' && 'dataOutput' in node.properties;
}
