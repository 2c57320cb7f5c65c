import type { SyntaxParser } from './syntax.ts';

/**
 * Parsers by language, see languages.ts; each library is loaded when the first block needs it. Python and SQL have
 * checks of their own, plain text none.
 */
export const parsers: Readonly<Record<string, () => Promise<SyntaxParser>>> = {
  bash: async () => (await import('./bash.ts')).bash,
  css: async () => (await import('./css.ts')).css,
  diff: async () => (await import('./diff.ts')).diff,
  dockerfile: async () => (await import('./dockerfile/dockerfile.ts')).dockerfile,
  graphql: async () => (await import('./graphql/graphql.ts')).graphql,
  hcl: async () => (await import('./hcl.ts')).hcl,
  html: async () => (await import('./html/html.ts')).html,
  http: async () => (await import('./http/http.ts')).http,
  ini: async () => (await import('./ini.ts')).ini,
  javascript: async () => (await import('./javascript.ts')).javascript,
  json: async () => withSchemas((await import('../data/json.ts')).json),
  mermaid: async () => (await import('./mermaid/mermaid.ts')).mermaid,
  nginx: async () => (await import('./nginx/nginx.ts')).nginx,
  proto: async () => (await import('./proto.ts')).proto,
  toml: async () => (await import('../data/toml.ts')).toml,
  typescript: async () => (await import('./javascript.ts')).typescript,
  xml: async () => (await import('./xml.ts')).xml,
  yaml: async () => withSchemas((await import('../data/yaml.ts')).yaml),
};

/** Looks at the meaning of a document once its form is right. */
async function withSchemas(parse: SyntaxParser): Promise<SyntaxParser> {
  const { schemas } = await import('./yaml/schemas.ts');
  return async (code, context) => {
    const faults = await parse(code, context);
    return faults.length > 0 ? faults : schemas(code, context);
  };
}
