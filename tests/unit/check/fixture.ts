import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the fixtures; their grammar is in its README.md. */
export const fixtureFolder = fileURLToPath(new URL('../../fixtures/check/', import.meta.url));

const BASE = 'python-core/90-example.md';
const RELATED = 'related: [python-core/neighbour, web/other]';

interface Line {
  text: string;
  /** `rule` or `rule:column`. */
  expected: string[];
}

/** A handbook made by a fixture: files by their path inside the content folder. */
export interface FixtureHandbook {
  files: Map<string, Line[]>;
  /** Targets of symbolic links by path. */
  links: Map<string, string>;
  /** Expected problems of files as a whole, by path. */
  whole: Map<string, string[]>;
}

/** The valid handbook that every fixture starts from. */
export function validHandbook(): FixtureHandbook {
  const base = readFileSync(join(fixtureFolder, 'base.md'), 'utf8');
  const page = readFileSync(join(fixtureFolder, 'page.md'), 'utf8');
  const files = {
    [BASE]: base,
    'python-core/91-neighbour.md': base.replace(RELATED, 'related: [python-core/example, web/other]'),
    'web/92-other.md': base.replace(RELATED, 'related: [python-core/example, python-core/neighbour]'),
    'guide/start.md': page,
  };
  return { files: new Map(Object.entries(files).map(([path, text]) => [path, linesOf(text)])), links: new Map(), whole: new Map() };
}

/** The valid handbook with the changes that a fixture describes. */
export function readFixture(text: string): FixtureHandbook {
  const handbook = validHandbook();
  let path = BASE;
  let hunk: string[] = [];
  const apply = () => {
    if (hunk.length > 0) handbook.files.set(path, applyHunk(handbook.files.get(path), hunk));
    hunk = [];
  };
  for (const line of [...text.split('\n'), '']) {
    if (line.startsWith('@ ')) {
      apply();
      path = openFile(handbook, line.slice(2));
    } else if (line === '') apply();
    else hunk.push(line);
  }
  return handbook;
}

/** Reads the line of an `@`. */
function openFile(handbook: FixtureHandbook, line: string): string {
  const { text, expected } = splitExpected(line);
  const [path, sign, other] = text.split(/ (->|=) /);
  if (sign === '->') handbook.links.set(path!, other!);
  if (sign === '=') handbook.files.set(path!, handbook.files.get(other!)!);
  if (expected.length > 0) handbook.whole.set(path!, expected);
  return path!;
}

function applyHunk(lines: Line[] | undefined, hunk: string[]): Line[] {
  const parsed = hunk.map((line) => ({ sign: line[0]!, ...splitExpected(line.slice(2)) }));
  if (!lines) return parsed.map(({ text, expected }) => ({ text, expected }));
  const old = parsed.filter(({ sign }) => sign !== '+').map(({ text }) => text);
  const start = findOnce(lines, old);
  let position = start;
  const changed = parsed.flatMap(({ sign, text, expected }): Line[] => {
    if (sign === '+') return [{ text, expected }];
    const kept = lines[position++]!;
    return sign === '-' ? [] : [{ text: kept.text, expected: [...kept.expected, ...expected] }];
  });
  return [...lines.slice(0, start), ...changed, ...lines.slice(start + old.length)];
}

function findOnce(lines: Line[], old: string[]): number {
  const matches = (line: Line | undefined, wanted: string) =>
    wanted.endsWith('…') ? line?.text.startsWith(wanted.slice(0, -1)) : line?.text === wanted;
  const starts = lines.flatMap((_, index) => (old.every((wanted, step) => matches(lines[index + step], wanted)) ? [index] : []));
  if (starts.length !== 1) throw new Error(`Строки примера найдены ${starts.length} раз, а нужно один:\n${old.join('\n')}`);
  return starts[0]!;
}

function splitExpected(line: string): Line {
  const [text, expected] = line.split(/\s*%% /);
  return { text: text!, expected: expected?.trim().split(/\s+/) ?? [] };
}

function linesOf(text: string): Line[] {
  return text.split('\n').map((line) => ({ text: line, expected: [] }));
}

/** What the checker must say, as `file:line:column rule`; a column that the fixture leaves open is `*`. */
export function expectedProblems({ files, whole }: FixtureHandbook): string[] {
  const inLines = [...files].flatMap(([path, lines]) =>
    lines.flatMap(({ expected }, index) => expected.map((rule) => describeExpected(path, index + 1, rule))),
  );
  const ofFiles = [...whole].flatMap(([path, expected]) => expected.map((rule) => describeExpected(path, 1, `${rule}:1`)));
  return [...inLines, ...ofFiles].sort();
}

function describeExpected(path: string, line: number, expected: string): string {
  const [rule, column = '*'] = expected.split(':');
  return `${path}:${line}:${column} ${rule}`;
}

const bytes: Record<string, string> = {
  NUL: '\0', BOM: '\uFEFF', CR: '\r', RLO: '\u202E', ZWSP: '\u200B',
};

/** Writes a handbook into a new folder laid out like the project. The caller removes it. */
export function writeHandbook({ files, links }: FixtureHandbook): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  const content = join(root, 'content');
  for (const [path, lines] of files) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, encode(lines.map(({ text }) => text).join('\n')));
  }
  for (const [path, target] of links) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    symlinkSync(target, join(content, path));
  }
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

function encode(text: string): Uint8Array {
  const visible = text
    .replace(/\{\{([A-Z]+)\}\}/g, (placeholder, name: string) => bytes[name] ?? placeholder)
    .replace(/\{\{(A|\[a\])\*(\d+)\}\}/g, (_, text: string, times: string) => text.repeat(Number(times)));
  const parts = visible.split('{{BYTE}}').flatMap((part, index) => (index === 0 ? [Buffer.from(part)] : [Buffer.from([0xff]), Buffer.from(part)]));
  return Buffer.concat(parts);
}
