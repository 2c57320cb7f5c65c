import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { TextPlace } from '../position.ts';
import type { SyntaxFault } from '../syntax.ts';

/** How many nodes the aliases of a document may add: an alias bomb has billions. */
const MAX_ALIASES = 1000;

/** One document of a YAML (or JSON) text with its values and their places. */
export class YamlSource {
  readonly #document: Document.Parsed;
  readonly #counter: LineCounter;

  constructor(document: Document.Parsed, counter: LineCounter) {
    this.#document = document;
    this.#counter = counter;
  }

  /**
   * The document's values, merge keys (`<<`) applied.
   * @throws ReferenceError when aliases expand to too many values
   */
  values(): unknown {
    return this.#document.toJS({ maxAliasCount: MAX_ALIASES });
  }

  /** The top-level keys that are strings. */
  keys(): Set<string> {
    const { contents } = this.#document;
    return new Set(isMap(contents) ? contents.items.map(({ key }) => String(key)) : []);
  }

  /** A fault at the key or list item that a path leads to, at the nearest enclosing one when there is none. */
  keyFault(path: readonly PropertyKey[], message: string): SyntaxFault {
    return { ...this.#at(this.#find(path).key), message };
  }

  /** A fault at the value that a path leads to when it is a scalar, else at its key. */
  valueFault(path: readonly PropertyKey[], message: string): SyntaxFault {
    const { key, value, depth } = this.#find(path);
    return { ...this.#at(depth === path.length && isScalar(value) && value.source !== '' ? value : key), message };
  }

  /** The scalar that a path leads to. */
  scalarAt(path: readonly PropertyKey[]): unknown {
    const { value, depth } = this.#find(path);
    return depth === path.length && isScalar(value) ? value.value : undefined;
  }

  #find(path: readonly PropertyKey[]): { key: unknown; value: unknown; depth: number } {
    let value: unknown = this.#document.contents;
    let key: unknown = value;
    for (const [depth, segment] of path.entries()) {
      const next = this.#child(value, String(segment));
      if (!next) return { key, value, depth };
      ({ key, value } = next);
    }
    return { key, value, depth: path.length };
  }

  #child(parent: unknown, segment: string): { key: unknown; value: unknown } | undefined {
    const node = isAlias(parent) ? parent.resolve(this.#document) : parent;
    if (isSeq(node)) {
      const item = node.items[Number(segment)];
      return item === undefined ? undefined : { key: item, value: item };
    }
    const pair = isMap(node) ? (node.items as Pair[]).find(({ key }) => String(key) === segment) : undefined;
    return pair && { key: pair.key, value: pair.value };
  }

  #at(node: unknown): TextPlace {
    const { line, col } = this.#counter.linePos((node as Node | null)?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** The documents of a text that holds at least a value; none when the text has an error. */
export function readYaml(code: string): YamlSource[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(code, { lineCounter: counter, merge: true });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return [];
  return documents.filter(({ contents }) => contents !== null).map((document) => new YamlSource(document, counter));
}
