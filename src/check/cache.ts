import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Results of checks, one file a page, each valid for one key only. A file is two lines: `<key> <hash of the second line>`
 * and the result as JSON. What does not match, be it old, cut short or edited, is as good as missing.
 */
export class ResultCache<Result> {
  readonly #folder: string;

  /** @param folder absolute path; made when something is first written */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The result stored for a page under exactly this key. */
  read(path: string, key: string): Result | undefined {
    return this.#read(path, (head, body) => head === `${key} ${hashOf(body)}`);
  }

  /** What {@link read} has found before, or this process has written: the second line is not compared with its hash again. */
  readAgain(path: string, key: string): Result | undefined {
    return this.#read(path, (head) => head.startsWith(`${key} `));
  }

  #read(path: string, isSound: (head: string, body: string) => boolean): Result | undefined {
    try {
      const [head = '', body = ''] = readFileSync(this.#fileOf(path), 'utf8').split('\n');
      return isSound(head, body) ? (JSON.parse(body) as Result) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores a result; a reader sees the old file or the new one, never a part. A cache that cannot be written is skipped. */
  write(path: string, key: string, result: Result): void {
    const file = this.#fileOf(path);
    const partial = join(this.#folder, `${randomUUID()}.tmp`);
    const body = JSON.stringify(result);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(partial, `${key} ${hashOf(body)}\n${body}`);
      renameSync(partial, file);
    } catch {
      rmSync(partial, { force: true });
    }
  }

  #fileOf(path: string): string {
    return join(this.#folder, `${path}.json`);
  }
}

/** SHA-256 of texts and bytes, each told apart from its neighbours by its length. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
