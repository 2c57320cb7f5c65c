import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';

/** How a text is set: weight, size in pixels, space between letters in parts of the size. */
export interface Style {
  weight: 400 | 700;
  size: number;
  tracking?: number;
}

/** The font comes in parts; a letter is looked for in them in this order. */
const SUBSETS = ['cyrillic', 'latin', 'latin-ext', 'math', 'symbols'];

interface Letter {
  font: Font;
  index: number;
  /** In parts of the size. */
  advance: number;
  /** Outline in units of the font, the y axis up. */
  path: string;
}

const fonts = new Map<string, Font>();
const letters = new Map<string, Letter | undefined>();
const kerning = new Map<string, number>();

/** True when the font has this letter; one it lacks is left out of pictures. */
export function canSet(letter: string): boolean {
  return findLetter(letter, 400) !== undefined;
}

/** The width of a text in pixels. */
export function widthOf(text: string, style: Style): number {
  return set(text, style).width;
}

/** A text as SVG paths, its base line beginning at (x, y). */
export function outline(text: string, style: Style, x: number, y: number): string {
  const { size } = style;
  const paths = set(text, style).placed.map(({ letter, at }) => {
    const scale = (size / letter.font.unitsPerEm).toFixed(5);
    return letter.path && `<path transform="translate(${Math.round(x + at)} ${y}) scale(${scale} -${scale})" d="${letter.path}"/>`;
  });
  return paths.join('');
}

/** Where each letter of a text stands, from its beginning, in pixels. */
function set(text: string, { weight, size, tracking = 0 }: Style): { placed: { letter: Letter; at: number }[]; width: number } {
  const placed: { letter: Letter; at: number }[] = [];
  let at = 0;
  for (const character of text) {
    const letter = findLetter(character, weight);
    if (!letter) continue;
    at += kern(placed.at(-1)?.letter, letter) * size;
    placed.push({ letter, at });
    at += (letter.advance + tracking) * size;
  }
  return { placed, width: at };
}

function findLetter(character: string, weight: Style['weight']): Letter | undefined {
  const key = `${weight}${character}`;
  if (!letters.has(key)) letters.set(key, loadLetter(character === '\u00A0' ? ' ' : character, weight));
  return letters.get(key);
}

function loadLetter(character: string, weight: Style['weight']): Letter | undefined {
  for (const subset of SUBSETS) {
    const font = loadFont(subset, weight);
    const index = font.charToGlyphIndex(character);
    if (index === 0) continue;
    const glyph = font.glyphs.get(index);
    const path = glyph.path.commands.map(({ type, ...points }) => type + inOrder(points).join(' ')).join('');
    return { font, index, advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm, path };
  }
  return undefined;
}

/** The points of a path's command: control points come before the end. */
function inOrder(points: { x?: number; y?: number; x1?: number; y1?: number; x2?: number; y2?: number }): number[] {
  const { x1, y1, x2, y2, x, y } = points;
  return [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
}

/** How much closer two letters stand than their widths say, in parts of the size. */
function kern(left: Letter | undefined, right: Letter): number {
  if (!left || left.font !== right.font) return 0;
  const { font } = right;
  const key = `${font.names.fullName?.en} ${left.index} ${right.index}`;
  const known = kerning.get(key) ?? font.getKerningValue(font.glyphs.get(left.index), font.glyphs.get(right.index)) / font.unitsPerEm;
  kerning.set(key, known);
  return known;
}

function loadFont(subset: string, weight: Style['weight']): Font {
  const name = `onest-${subset}-${weight}-normal.woff`;
  let font = fonts.get(name);
  if (!font) {
    const { buffer, byteOffset, byteLength } = readFileSync(join(process.cwd(), 'node_modules/@fontsource/onest/files', name));
    font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
    fonts.set(name, font);
  }
  return font;
}
