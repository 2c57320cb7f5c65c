/** One word of an info string, with its place in it. */
export interface InfoWord {
  /** `title` in `title="a.py"`, `continues` in `continues`, the whole word for `{1,3}` and `/word/`. */
  key: string;
  /** The text after `=`, without quotes. */
  value?: string;
  /** 0-based index of the word in the info string. */
  offset: number;
  raw: string;
}

/** The info string of a fenced block: everything after the fence. */
export interface InfoString {
  raw: string;
  /** The language, lower-cased; empty when the block names none. */
  lang: string;
  words: InfoWord[];
}

const WORD = /(?<group>\{[^}]*\}|\/(?:\\.|[^/\\])+\/\S*)|(?<key>[^\s="{]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>\S*)))?|\S+/gu;

/**
 * Splits an info string into language and words; understands `key`, `key=value`, `key="two words"`, `{1-3}`, `/word/`.
 * @param raw text after the fence, as written
 */
export function parseInfoString(raw: string): InfoString {
  const words: InfoWord[] = [];
  let lang = '';
  for (const match of raw.matchAll(WORD)) {
    const { key, group, quoted, bare } = match.groups!;
    if (match.index === raw.length - raw.trimStart().length && key && quoted === undefined && bare === undefined) {
      lang = key.toLowerCase();
      continue;
    }
    words.push({ key: key ?? group ?? match[0], value: quoted ?? bare, offset: match.index, raw: match[0] });
  }
  return { raw, lang, words };
}

/** The word with this key, if the info string has it. */
export function infoWord(info: InfoString, key: string): InfoWord | undefined {
  return info.words.find((word) => word.key === key);
}
