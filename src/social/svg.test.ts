import { expect, test } from 'vitest';
import { pages } from '../../tests/content.ts';
import { drawCard } from './svg.ts';
import { canSet, outline, widthOf } from './type.ts';
import { wrapBalanced } from './wrap.ts';

test('the font has every letter of every title', () => {
  const letters = new Set(pages.flatMap(({ frontmatter }) => [...String(frontmatter.data.title)]));
  expect([...letters].filter((letter) => !canSet(letter))).toEqual([]);
  expect(canSet('漢')).toBe(false);
});

test('letters are as wide as the font says, with their kerning', () => {
  const style = { weight: 700, size: 100 } as const;
  expect(widthOf('ГА', style)).toBeLessThan(widthOf('Г', style) + widthOf('А', style));
  expect(widthOf('оо', { ...style, tracking: -0.02 })).toBeCloseTo(widthOf('оо', style) - 4);
  expect(outline('Ё', style, 10, 90)).toMatch(/^<path transform="translate\(10 90\) scale\(0\.10000 -0\.10000\)" d="M[^"]+Z"\/>$/);
});

test('breaks a title into the fewest lines and evens them out', () => {
  const widthOf = (line: string) => 100 * line.length;
  expect(wrapBalanced('коротко', 2000, widthOf)).toEqual(['коротко']);
  expect(wrapBalanced('раз два три четыре пять шесть', 2600, widthOf)).toEqual(['раз два три', 'четыре пять шесть']);
  expect(wrapBalanced('непомернодлинноеслово и ещё', 1000, widthOf)).toEqual(['непомернодлинноеслово', 'и ещё']);
});

test('no title of the handbook, however long, leaves the picture or touches the depths', () => {
  const longest = pages.map(({ frontmatter }) => String(frontmatter.data.title)).sort((a, b) => b.length - a.length).slice(0, 20);
  for (const title of [...longest, 'Широкая щука '.repeat(7)]) {
    const svg = drawCard({ place: 'Раздел', title, depths: [] });
    const letters = [...svg.matchAll(/translate\(([\d.]+) (\d+)\) scale/g)];
    expect(letters.length, title).toBeGreaterThan(title.length / 2);
    for (const [, x, y] of letters) {
      expect(Number(x), title).toBeLessThan(1200 - 72);
      expect(Number(y), title).toBeLessThan(440);
    }
  }
});
