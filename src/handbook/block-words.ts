/** A word that may follow the language of a fenced block. */
export interface BlockWord {
  /** How it is written; tells whether a value follows `=`. */
  example: string;
  /** `reason`: a text for the reader that may not be missing. */
  value: 'none' | 'required' | 'optional' | 'reason';
  /** Languages it belongs to; all when missing. */
  languages?: readonly string[];
}

/** Every word an info string may have, besides `{1,3-5}` and `/word/`. */
export const blockWords: Record<string, BlockWord> = {
  continues: { example: 'continues', value: 'none', languages: ['python', 'sql'] },
  raises: { example: 'raises=TypeError', value: 'required', languages: ['python', 'sql'] },
  env: { example: 'env=cpython', value: 'required', languages: ['python'] },
  fails: { example: 'fails', value: 'none', languages: ['python'] },
  norun: { example: 'norun="причина"', value: 'reason', languages: ['python', 'sql'] },
  fragment: { example: 'fragment="причина"', value: 'reason' },
  output: { example: 'output', value: 'none', languages: ['text'] },
  title: { example: 'title="settings.py"', value: 'required' },
  showLineNumbers: { example: 'showLineNumbers', value: 'none' },
};

/** Pairs of words that contradict each other. */
export const conflictingWords: readonly (readonly [string, string])[] = [
  ['fragment', 'norun'],
  ['fragment', 'raises'],
  ['fragment', 'continues'],
  ['fragment', 'env'],
  ['fragment', 'fails'],
  ['fragment', 'output'],
  ['norun', 'raises'],
  ['norun', 'fails'],
  ['raises', 'fails'],
];

/** Environments of `env=`, which run outside of WebAssembly: the real interpreter and the pinned packages. */
export const environments = [
  'cpython', 'pytest', 'aiohttp', 'alembic', 'argon2', 'boto3', 'celery', 'channels', 'confluent-kafka', 'cython', 'django', 'drf',
  'factory-boy', 'fastapi', 'flask', 'graphene', 'grpc', 'httpx', 'hypothesis', 'import-linter', 'jwt',
  'line-profiler', 'mypy', 'numpy', 'opentelemetry', 'pandas', 'pika', 'playwright', 'prometheus', 'psycopg', 'pydantic', 'redis',
  'selenium', 'sqlalchemy', 'strawberry', 'structlog', 'tenacity', 'testcontainers', 'websockets', 'zeep',
] as const;
