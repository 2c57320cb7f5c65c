import { flowchart } from './flowchart.ts';
import { oneOf, type Grammar } from './grammar.ts';

const NAME = String.raw`[\w\p{L}.-]+`;
const SPACE = String.raw`\s+`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const QUOTED = String.raw`(?:"[^"]*"\s+)?`;
const KEYS = String.raw`(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*`;
const DIRECTION = /^direction\s+(?:TD|TB|LR|BT|RL)$/i;

/** A pattern of a whole line, made of parts one after another. */
function line(...parts: string[]): RegExp {
  return RegExp(`^${parts.join('')}$`, 'u');
}

function any(...signs: string[]): string {
  return `(?:${signs.map((sign) => RegExp.escape(sign)).join('|')})`;
}

const state: Grammar = {
  name: 'stateDiagram-v2',
  header: /^stateDiagram(?:-v2)?$/i,
  openers: [{ pattern: /^state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{$/u }],
  closer: /^\}$/,
  stopsAt: oneOf(
    DIRECTION,
    /^linkStyle\s+(?:default|[\d,\s]+)\s+.+$/,
    /^state\s+"[^"]+"\s+as\s+[\w\p{L}]+$/u,
    /^(?:\[\*\]|[\w\p{L}-]+)\s*-->\s*(?:\[\*\]|[\w\p{L}-]+)(?:\s*:\s*.+)?$/u,
    /^[\w\p{L}-]+\s*:\s*.+$/u,
  ),
};

const sequence: Grammar = {
  name: 'sequenceDiagram',
  header: /^sequenceDiagram$/i,
  openers: [{ pattern: /^(?:loop|alt|opt|par|critical|break|rect)(?:\s|$)/ }],
  closer: /^end$/,
  divider: /^(?:else|and)(?:\s|$)/,
  stopsAt: oneOf(
    /^(?:participant|actor)\s+\S+(?:\s+as\s+.+)?$/,
    /^Note\s+(?:left of|right of|over)\s+[^:]+:\s*.+$/i,
    /^\S+?\s*(?:--?>?>|--?[)x])\s*[+-]?\S+?\s*:\s*.+$/,
  ),
};

const relations = ['<|--', '<|..', '*--', 'o--', '-->', '--*', '--o', '--|>', '..>', '..|>', '<--', '<..', '--'];

const classes: Grammar = {
  name: 'classDiagram',
  header: /^classDiagram$/i,
  openers: [
    { pattern: line(String.raw`namespace\s+`, NAME, String.raw`\s*\{`) },
    { pattern: line(String.raw`class\s+`, NAME, String.raw`(?:\s*~\w+~)?\s*\{`), body: /^[^{}]+$/ },
  ],
  closer: /^\}$/,
  stopsAt: oneOf(
    line(String.raw`class\s+`, NAME, String.raw`(?:\s*~\w+~)?`),
    line(String.raw`class\s+`, NAME, String.raw`\s*\{\s*<<\w+>>\s*\}`),
    line(NAME, String.raw`\s*:\s*(?!.*(?:--|\.\.>|\.\.\|>)).+`),
    line(NAME, SPACE, QUOTED, any(...relations), SPACE, QUOTED, NAME, String.raw`(?:\s*:\s*.+)?`),
  ),
};

const left = any('||', '|o', 'o|', '}|', '}o', 'o}');
const right = any('||', 'o|', '|o', '|{', 'o{', '{o');

const entities: Grammar = {
  name: 'erDiagram',
  header: /^erDiagram$/i,
  openers: [
    {
      pattern: line(NAME, String.raw`\s*\{`),
      body: line(String.raw`[^\s{}]+\s+[^\s{}]+`, `(?:\\s+${KEYS})?`, String.raw`(?:\s+"[^"]*")?`),
    },
  ],
  closer: /^\}$/,
  stopsAt: oneOf(line(NAME, SPACE, left, any('--', '..'), right, SPACE, NAME, String.raw`\s*:\s*.+`)),
};

const chart: Grammar = {
  name: 'xychart-beta',
  header: /^xychart(?:-beta)?(?:\s+horizontal)?$/,
  openers: [],
  stopsAt: oneOf(
    /^title\s+"[^"]+"$/,
    /^x-axis\s+(?:"[^"]*"\s*)?\[[^\]]+\]$/,
    line(String.raw`[xy]-axis\s+`, QUOTED, NUMBER, String.raw`\s*-->\s*`, NUMBER),
    /^y-axis\s+"[^"]+"$/,
    line(String.raw`(?:bar|line)\s+\[\s*`, NUMBER, `(?:\\s*,\\s*${NUMBER})*`, String.raw`\s*\]`),
  ),
};

/** The kinds of diagrams that the site draws. */
export const grammars: readonly Grammar[] = [flowchart, sequence, state, classes, entities, chart];
