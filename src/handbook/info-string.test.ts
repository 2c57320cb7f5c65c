import { describe, expect, it } from 'vitest';
import { infoWord, parseInfoString } from './info-string.ts';

/** Words as `key` or `key=value` with their offsets. */
function words(raw: string) {
  return parseInfoString(raw).words.map(({ key, value, offset }) => [value === undefined ? key : `${key}=${value}`, offset]);
}

describe('parseInfoString', () => {
  it('отделяет язык от слов и пишет его строчными', () => {
    expect(parseInfoString('Python')).toMatchObject({ lang: 'python', words: [] });
    expect(parseInfoString('')).toMatchObject({ lang: '', words: [] });
    expect(parseInfoString('python continues')).toMatchObject({ lang: 'python' });
  });

  it('понимает значения с кавычками и без', () => {
    expect(words('python raises=TypeError')).toEqual([['raises=TypeError', 7]]);
    expect(words('python norun="нужна сеть" continues')).toEqual([['norun=нужна сеть', 7], ['continues', 26]]);
    expect(words('python norun=""')).toEqual([['norun=', 7]]);
    expect(words('python title="a=b {1}"')).toEqual([['title=a=b {1}', 7]]);
  });

  it('не разрывает пометок строк и слов', () => {
    expect(words('python {1, 3-5} /два слова/ showLineNumbers{5}')).toEqual([
      ['{1, 3-5}', 7], ['/два слова/', 16], ['showLineNumbers', 28], ['{5}', 43],
    ]);
  });

  it('не принимает слово с значением за язык', () => {
    expect(parseInfoString('title="a.py"')).toMatchObject({ lang: '', words: [{ key: 'title', value: 'a.py' }] });
    expect(parseInfoString('{1}')).toMatchObject({ lang: '', words: [{ key: '{1}' }] });
  });

  it('покрывает словами всю строку', () => {
    const raw = 'python  a="незакрытая кавычка =x ={1 //  /';
    const parsed = parseInfoString(raw);
    for (const { raw: word, offset } of parsed.words) expect(raw.slice(offset, offset + word.length)).toBe(word);
  });
});

it('infoWord находит слово по имени', () => {
  const info = parseInfoString('python raises=TypeError title="a"');
  expect(infoWord(info, 'title')?.value).toBe('a');
  expect(infoWord(info, 'norun')).toBeUndefined();
});
