import { json } from '../data/json.ts';
import { toml } from '../data/toml.ts';
import { yaml } from '../data/yaml.ts';
import type { SyntaxParser } from '../syntax/syntax.ts';

/** What parses the blocks of a language. */
export const syntaxParsers: Readonly<Record<string, () => Promise<SyntaxParser>>> = {
  json: async () => json,
  toml: async () => toml,
  yaml: async () => yaml,
};
