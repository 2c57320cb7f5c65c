/** How the site names the language of a code block. */
export const languageTitles: Record<string, string> = {
  bash: 'Bash',
  css: 'CSS',
  diff: 'diff',
  dockerfile: 'Dockerfile',
  graphql: 'GraphQL',
  hcl: 'HCL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  javascript: 'JavaScript',
  json: 'JSON',
  mermaid: 'Mermaid',
  nginx: 'nginx',
  proto: 'Protocol Buffers',
  python: 'Python',
  sql: 'SQL',
  text: 'Текст',
  toml: 'TOML',
  typescript: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
};

/** Languages whose blocks are executed unless they say otherwise. */
export const executableLanguages: readonly string[] = ['python', 'sql'];

/** Other names people write for a known language. */
export const languageAliases: Record<string, string> = {
  py: 'python', python3: 'python', pycon: 'python', yml: 'yaml', sh: 'bash', shell: 'bash', console: 'bash', zsh: 'bash',
  js: 'javascript', ts: 'typescript', txt: 'text', plaintext: 'text', plain: 'text', postgres: 'sql', postgresql: 'sql',
  psql: 'sql', docker: 'dockerfile', jsonc: 'json', json5: 'json', conf: 'nginx', protobuf: 'proto', terraform: 'hcl',
  gql: 'graphql', htm: 'html', patch: 'diff', svg: 'xml',
  tf: 'hcl', jsx: 'javascript', mjs: 'javascript', tsx: 'typescript', jinja: 'html', jinja2: 'html', django: 'html',
  wsdl: 'xml', xsd: 'xml', cfg: 'ini',
};
