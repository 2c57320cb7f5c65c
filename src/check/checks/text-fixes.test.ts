import { expect, it } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import { lazyTools } from '../check-page.ts';
import { applyEdits } from '../rewrite.ts';
import { textDoubleSpace } from './text-double-space.ts';
import { textPunctuationSpace } from './text-punctuation-space.ts';
import { textRepeatedWord } from './text-repeated-word.ts';
import { textYo } from './text-yo.ts';

const tools = lazyTools();

async function fix(source: string): Promise<string> {
  const page = parsePage('guide/text.md', source);
  const checks = [textYo, textRepeatedWord, textDoubleSpace, textPunctuationSpace];
  const findings = await Promise.all(checks.map((check) => check(page, tools)));
  return applyEdits(source, findings.flatMap((found) => [...found].flatMap(({ fix }) => fix ?? [])));
}

it.each([
  ['буква ё', 'Еще **счетчик** и все.', 'Ещё **счётчик** и все.'],
  ['повтор через перенос строки', 'На\nна столе.', 'На столе.'],
  ['повтор для усиления решает автор', 'Это чуть чуть не так.', 'Это чуть чуть не так.'],
  ['повтор английского слова решает автор', 'Это New New York.', 'Это New New York.'],
  ['лишние пробелы', 'Два   слова и  `код`.', 'Два слова и `код`.'],
  ['пробел у знака', 'Слово , слово,слово.Слово .', 'Слово, слово, слово. Слово.'],
  ['frontmatter', '---\ntitle: Еще  один\n---\n\nТекст.', '---\ntitle: Ещё один\n---\n\nТекст.'],
])('исправляет только несомненное: %s', async (_, before, after) => {
  expect(await fix(before)).toBe(after);
  expect(await fix(after)).toBe(after);
});
