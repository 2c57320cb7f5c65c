import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { infoWord, parseInfoString, type InfoString } from '../handbook/info-string.ts';
import { languageTitles } from '../handbook/languages.ts';
import { tokenClass } from './code-theme.ts';

/**
 * Turns what rehype-pretty-code made into the site's code block: a caption with the language, the title and what the
 * block declares of itself; classes instead of inline styles; the checked output as part of the block it belongs to.
 */
export function rehypeCodeFigure() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (isPrettyFigure(node)) rewriteFigure(node);
    });
    visit(tree, (node) => {
      if ('children' in node) node.children = joinOutputs(node.children) as typeof node.children;
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

/** A line without a wrapper unless it is highlighted or numbered; tokens with classes. */
function plainLine(line: Element, lineNumbers: boolean): ElementContent[] {
  const highlighted = hasData(line, 'highlighted-line');
  const children = mergeTokens(line.children.flatMap(plainToken));
  if (!highlighted && !lineNumbers) return children;
  return [h('span', { className: highlighted ? ['line', 'hl'] : ['line'] }, children)];
}

function plainToken(token: ElementContent): ElementContent[] {
  if (token.type !== 'element') return [token];
  const children = token.children.flatMap(plainToken);
  if (hasData(token, 'highlighted-chars')) return [h('mark', children)];
  const style = String(token.properties.style ?? '');
  const className = /[\p{L}\d]/u.test(toString(token)) ? tokenClass(style) : undefined; // operators stay plain
  return className ? [h('span', { className: [className] }, children)] : children;
}

/** Joins neighbouring tokens that look alike: the highlighter splits finer than a reader sees. */
function mergeTokens(tokens: ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last?.type === 'text' && token.type === 'text') last.value += token.value;
    else if (last?.type === 'element' && token.type === 'element' && sameToken(last, token)) last.children.push(...token.children);
    else merged.push(token);
  }
  return merged;
}

function sameToken(a: Element, b: Element): boolean {
  return a.tagName === 'span' && b.tagName === 'span' && String(a.properties.className) === String(b.properties.className);
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
