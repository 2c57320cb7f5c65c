import { PGlite, protocol } from '@electric-sql/pglite';
import { loadModule, parseSync, hasSqlDetails } from 'libpg-query';
import type { BlockOutcome } from '../engine.ts';
import { psqlTable, type ResultSet } from './psql-table.ts';

type Raised = Extract<BlockOutcome, { status: 'raised' }>;

/** A statement of a block with its place in it: 0-based index in UTF-16 units. */
interface Statement {
  text: string;
  start: number;
}

/** What a message of PostgreSQL's wire protocol may carry, as far as it is read here. */
interface Message {
  name: string;
  code?: string;
  position?: string;
  message?: string;
  fields?: unknown;
}

/** One database, in which the blocks of a page run in order. */
export class SqlSession {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  /** @param dataDir archive of an initialised cluster, made by {@link initialCluster} */
  static async open(dataDir: Blob): Promise<SqlSession> {
    const [database] = await Promise.all([PGlite.create({ loadDataDir: dataDir }), loadModule()]);
    return new SqlSession(database);
  }

  /**
   * Runs the statements of a block one by one, as psql does, until one fails.
   * @returns the table that the last statement gives, nothing when it gives none
   */
  async run(code: string): Promise<BlockOutcome> {
    const statements = split(code);
    if (!Array.isArray(statements)) return statements;
    let stdout = '';
    for (const statement of statements) {
      const { messages } = await this.#database.execProtocol(protocol.serialize.query(statement.text), { throwOnError: false });
      const error = (messages as Message[]).find((message) => message.name === 'error');
      if (error) return raised(code, error, statement, stdout);
      if (!messages.some(({ name }) => name === 'readyForQuery')) return { status: 'crashed', stdout, message: 'сервер перестал отвечать' };
      stdout = show(messages as Message[]);
    }
    return { status: 'ok', stdout };
  }
}

/** Initialises a cluster (several seconds of work) and packs it for {@link SqlSession.open}. */
export async function initialCluster(): Promise<Blob> {
  const database = await PGlite.create();
  const archive = await database.dumpDataDir('none');
  await database.close();
  return archive;
}

/** Splits a block by the server's own grammar; a syntax error is an outcome. */
function split(code: string): Statement[] | Raised {
  try {
    return (parseSync(code).stmts ?? []).map(({ stmt_location = 0, stmt_len }) => {
      const bytes = Buffer.from(code);
      const text = bytes.subarray(stmt_location, stmt_len ? stmt_location + stmt_len : undefined).toString();
      return { text, start: bytes.subarray(0, stmt_location).toString().length };
    });
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    const { message, cursorPosition } = error.sqlDetails!;
    return { status: 'raised', stdout: '', type: '42601', bases: [], message, ...lineAndColumn(code, indexOfCharacter(code, cursorPosition)) };
  }
}

function raised(code: string, error: Message, statement: Statement, stdout: string): Raised {
  const inStatement = error.position ? indexOfCharacter(statement.text, Number(error.position) - 1) : firstToken(statement.text);
  const place = lineAndColumn(code, statement.start + inStatement);
  return { status: 'raised', stdout, type: error.code ?? 'XX000', bases: [], message: error.message ?? '', ...place };
}

/** Where a statement begins after the blank space and comments before it. */
function firstToken(text: string): number {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)![0].length;
}

/** The server counts characters (code points), strings here count UTF-16 units. */
function indexOfCharacter(text: string, characters: number): number {
  return [...text].slice(0, characters).join('').length;
}

function lineAndColumn(code: string, index: number): { line: number; column: number } {
  const before = code.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function show(messages: Message[]): string {
  const description = messages.find(({ name }) => name === 'rowDescription');
  if (!description) return '';
  const columns = (description.fields as { name: string; dataTypeID: number }[]).map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID }));
  const rows = messages.filter(({ name }) => name === 'dataRow').map(({ fields }) => fields as ResultSet['rows'][number]);
  return psqlTable({ columns, rows });
}
