import { oneOf, type Grammar } from './grammar.ts';

/** Shapes of nodes, those with more signs first, as the library tries them. */
const SHAPES = [
  /^[\w-]+\(\(\((.+?)\)\)\)/,
  /^[\w-]+\(\[(.+?)\]\)/,
  /^[\w-]+\(\((.+?)\)\)/,
  /^[\w-]+\[\[(.+?)\]\]/,
  /^[\w-]+\[\((.+?)\)\]/,
  /^[\w-]+\[\/(.+?)\\\]/,
  /^[\w-]+\[\\(.+?)\/\]/,
  /^[\w-]+>(.+?)\]/,
  /^[\w-]+\{\{(.+?)\}\}/,
  /^[\w-]+\[(.+?)\]/,
  /^[\w-]+\((.+?)\)/,
  /^[\w-]+\{(.+?)\}/,
  /^[\w-]*\w(?![\w-])/,
];

const CLASS = /^:::\w[\w-]*/;
const ARROW = /^<?(?:-->|-\.->|==>|---|-\.-|===)(?:\|[^|]*\|)?|^<?(?:--|-\.|==)\s+.+?\s+(?:-->|---|\.->|-\.-|==>|===)/;

const styles = oneOf(
  /^classDef\s+\w+\s+.+$/,
  /^class\s+[\w,-]+\s+\w+$/,
  /^style\s+[\w,-]+\s+.+$/,
  /^linkStyle\s+(?:default|[\d,\s]+)\s+.+$/,
);

/** Words of Mermaid that the library would take for the name of a node. */
const FOREIGN_WORD = /^(?:click|accTitle|accDescr|direction|call|href)\b/;

export const flowchart: Grammar = {
  name: 'flowchart',
  header: /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)$/i,
  openers: [{ pattern: /^subgraph\s+\S/ }],
  closer: /^end$/,
  divider: /^direction\s+(?:TD|TB|LR|BT|RL)$/i,
  stopsAt: (line) => (styles(line) === undefined ? undefined : FOREIGN_WORD.test(line) ? 0 : chainEnd(line)),
  cure: 'имена узлов пишут латиницей, вокруг стрелок ставят пробелы, внутри подписи не бывает её же скобок',
};

/** Reads `A[one] & B -- text --> C` and gives the offset of what it cannot read. */
function chainEnd(line: string): number | undefined {
  let at = 0;
  const skip = (length: number) => {
    at += length;
    at += line.slice(at).length - line.slice(at).trimStart().length;
  };
  for (;;) {
    const node = nodeLength(line.slice(at));
    if (node === undefined) return at;
    skip(node);
    const rest = line.slice(at);
    if (rest === '' || rest === ';') return undefined;
    const joint = rest.startsWith('&') ? 1 : ARROW.exec(rest)?.[0].length;
    if (joint === undefined) return at;
    skip(joint);
  }
}

/** The length of the node a text begins with; undefined when there is none or a quote in its label is not closed. */
function nodeLength(text: string): number | undefined {
  for (const shape of SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const label = match[1] ?? '';
    if (label.startsWith('"') !== label.endsWith('"') || label === '"') return undefined;
    return match[0].length + (CLASS.exec(text.slice(match[0].length))?.[0].length ?? 0);
  }
  return undefined;
}
