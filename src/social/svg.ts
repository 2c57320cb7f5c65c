import { typeset } from '../typography.ts';
import { outline, widthOf, type Style } from './type.ts';
import { wrapBalanced } from './wrap.ts';

/** The size that messengers and social networks show whole, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What a page's picture for social networks says. */
export interface Card {
  /** Where the page stands, in the corner. */
  place: string;
  title: string;
  /** The three depths from the surface down; the page goes as deep as the last filled one. */
  depths: readonly { label: string; filled: boolean }[];
}

// The light colours of src/styles/tokens.css, which SVG of a file cannot read.
const colours = {
  paper: '#fbfdfd',
  ink: '#0f2430',
  soft: '#48606d',
  depths: ['#12705f', '#1561a6', '#4b3aa8'],
  tints: ['#e9f7f3', '#e8f1fb', '#eeebfa'],
} as const;

const { width, height } = pictureSize;
const MARGIN = 72;
const BAND = 60;
const BANDS_TOP = height - 3 * BAND;
/** The space of the title: three lines of a middle size fit in, two of the largest. */
const TITLE = { middle: 282, height: 190, width: width - 2 * MARGIN };

const nameStyle: Style = { weight: 700, size: 40, tracking: -0.02 };
const placeStyle: Style = { weight: 400, size: 28 };
const depthStyle: Style = { weight: 700, size: 25 };
/** Sizes of the title, tried from the largest. */
const titleSizes = [60, 54, 48, 40];

/** The picture of a card: the title above three depths, filled down to the page's own. */
export function drawCard(card: Card): string {
  const paper = `<path fill="${colours.paper}" d="M0 0h${width}v${height}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${head(card.place)}${title(card.title)}${depths(card)}</svg>`;
}

function head(place: string): string {
  const mark = ['M2 0h16a2 2 0 0 1 2 2v4.5H0V2a2 2 0 0 1 2-2Z', 'M0 8.5h20v7H0z', 'M0 17.5h20V22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z']
    .map((path, depth) => `<path fill="${colours.depths[depth]}" d="${path}"/>`)
    .join('');
  const logo = `<g transform="translate(${MARGIN} 56) scale(1.9)">${mark}</g>${text('Глубже', nameStyle, MARGIN + 56, 93, colours.ink)}`;
  return logo + text(place, placeStyle, width - MARGIN - widthOf(place, placeStyle), 90, colours.soft);
}

/** The title as large as its space lets it be, in the middle of the height. */
function title(words: string): string {
  const { style, leading, lines } = fitTitle(typeset(words));
  const top = TITLE.middle - (lines.length * leading) / 2;
  return lines.map((line, index) => text(line, style, MARGIN, Math.round(top + index * leading + style.size * 0.94), colours.ink)).join('');
}

/** The largest setting of a title that its space holds, or the smallest there is. */
function fitTitle(words: string): { style: Style; leading: number; lines: string[] } {
  for (const size of titleSizes) {
    const style: Style = { weight: 700, size, tracking: -0.025 };
    const leading = size * 1.16;
    const lines = wrapBalanced(words, TITLE.width, (line) => widthOf(line, style));
    const fits = lines.length * leading <= TITLE.height && lines.every((line) => widthOf(line, style) <= TITLE.width);
    if (fits || size === titleSizes.at(-1)) return { style, leading, lines };
  }
  throw new Error('No sizes of a title');
}

/** Three layers, each further from the edge than the one above. */
function depths({ depths }: Card): string {
  const layers = depths.map(({ label, filled }, depth) => {
    const top = BANDS_TOP + depth * BAND;
    const [back, front] = filled ? [colours.depths[depth]!, '#fff'] : [colours.tints[depth]!, colours.depths[depth]!];
    return `<path fill="${back}" d="M0 ${top}h${width}v${BAND}H0z"/>${text(label, depthStyle, MARGIN + depth * 28, top + 39, front)}`;
  });
  return layers.join('');
}

function text(words: string, style: Style, x: number, y: number, fill: string): string {
  return `<g fill="${fill}">${outline(words, style, x, y)}</g>`;
}
