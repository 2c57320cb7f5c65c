/** A key of the data that the validator of a structure with known keys never looked at. */
export interface UnreadKey {
  path: string[];
  key: string;
  /** Keys that the validator did look for. */
  known: string[];
}

interface Watched {
  path: string[];
  present: string[];
  read: Set<string>;
  /** The keys were listed: any are allowed. */
  listed: boolean;
}

/**
 * Lends data to a validator and remembers what it looked at. Validators compiled from the schemas of Kubernetes ignore
 * keys that a structure does not have; the API server refuses them. A validator asks every structure for each of its
 * keys by name, lists the keys of a mapping with free keys, and asks nothing of a value that may be anything.
 */
export class WatchedData {
  readonly #objects: Watched[] = [];

  watch<T>(value: T, path: string[] = []): T {
    if (value === null || typeof value !== 'object') return value;
    const record: Watched = { path, present: Object.keys(value), read: new Set(), listed: Array.isArray(value) };
    const children = new Map<string, unknown>();
    this.#objects.push(record);
    return new Proxy(value, {
      get: (target, key) => {
        const child: unknown = Reflect.get(target, key);
        if (typeof key !== 'string' || typeof child === 'function') return child;
        record.read.add(key);
        if (!children.has(key)) children.set(key, this.watch(child, [...path, key]));
        return children.get(key);
      },
      ownKeys: (target) => {
        record.listed = true;
        return Reflect.ownKeys(target);
      },
    });
  }

  unread(): UnreadKey[] {
    const structures = this.#objects.filter(({ listed, read }) => !listed && read.size > 0);
    return structures.flatMap(({ path, present, read }) => {
      const unread = present.filter((key) => !read.has(key));
      return unread.map((key) => ({ path, key, known: [...read] }));
    });
  }
}
