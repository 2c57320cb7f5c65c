import { placeAt, type TextPlace } from '../position.ts';

/** A word, a quoted string or one of `{`, `}` and `;` of an nginx configuration. */
export interface NginxToken {
  kind: 'word' | 'open' | 'close' | 'end' | 'unclosed';
  text: string;
  offset: number;
}

/** As nginx reads them: `${name}` is part of a word, a quote opens a string only where a word begins. */
const TOKEN = new RegExp(
  [
    String.raw`\s+|#.*`,
    String.raw`(?<string>"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')`,
    String.raw`(?<unclosed>["'])`,
    String.raw`(?<sign>[{};])`,
    String.raw`(?<word>(?:\\[^]|\$\{\w*\}|[^\s{};"'\\]|(?<=\S)["'])+)`,
  ].join('|'),
  'gu',
);

const signs: Record<string, NginxToken['kind']> = { '{': 'open', '}': 'close', ';': 'end' };

/** The tokens of a configuration; the body of a `*_by_lua_block` is Lua and left out. */
export function tokensOf(code: string): NginxToken[] {
  const tokens: NginxToken[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(code); match; match = pattern.exec(code)) {
    const { string, unclosed, sign, word } = match.groups!;
    const [text, offset] = [match[0], match.index];
    if (sign) tokens.push({ kind: signs[sign]!, text, offset });
    else if (unclosed) return [...tokens, { kind: 'unclosed', text, offset }];
    else if (string ?? word) tokens.push({ kind: 'word', text, offset });
    if (sign === '{' && tokens.at(-2)?.text.endsWith('_by_lua_block')) pattern.lastIndex = endOfLua(code, offset);
  }
  return tokens;
}

/** The offset of the brace that closes the one at `offset`; the end of the text when none does. */
function endOfLua(code: string, offset: number): number {
  for (let at = offset, depth = 0; at < code.length; at++) {
    if (code[at] === '{') depth++;
    if (code[at] === '}' && --depth === 0) return at;
  }
  return code.length;
}

/** The place right after a token. */
export function placeAfter(code: string, { offset, text }: NginxToken): TextPlace {
  return placeAt(code, offset + text.length);
}
