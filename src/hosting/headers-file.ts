import type { HeaderRule } from './headers.ts';

/** What Cloudflare Pages takes: developers.cloudflare.com/pages/configuration/headers */
const MAX_RULES = 100;
const MAX_LINE = 2000;

/**
 * The rules as the file `_headers` of Cloudflare Pages and Netlify.
 * @param base `/` or `/name/`
 * @throws Error when the file is over the limits of Cloudflare, which would leave out the rest without a word
 */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const blocks = rules.map(({ path, headers }) => [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]);
  const longest = Math.max(...blocks.flat().map((line) => line.length));
  if (rules.length > MAX_RULES) throw new Error(`_headers: правил ${rules.length}, а больше ${MAX_RULES} нельзя.`);
  if (longest > MAX_LINE) throw new Error(`_headers: строка в ${longest} знаков, а больше ${MAX_LINE} нельзя.`);
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
