import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';
import { constants, createContext, SourceTextModule, type Context, type Module } from 'node:vm';
import type * as Boot from './realm/boot.ts';
import type { CreateGlue } from './realm/glue.ts';
import type { Host } from './realm/host.ts';

/**
 * A JavaScript realm with nothing in it but the language: no process, no modules, no network, no timers. What runs in
 * it can call the functions of `Host`, which only the module `realm/boot.ts` holds.
 */
export class Realm {
  readonly #context: Context;

  constructor() {
    this.#context = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: true } });
  }

  /** Loads the interpreter into the realm. @param glue path of `pyodide.asm.mjs` */
  async load(glue: string, parts: Boot.Parts, limits: Parameters<typeof Boot.loadInterpreter>[2], host: Host) {
    const boot = await this.#import<typeof Boot>(new URL('realm/boot.ts', import.meta.url));
    boot.installGlobals(host);
    const { default: create } = await this.#import<{ default: CreateGlue }>(pathToFileURL(glue));
    return boot.loadInterpreter(create, parts, limits, host);
  }

  /** Evaluates a module and those it names by relative path; any other import, static or dynamic, fails. */
  async #import<T>(url: URL): Promise<T> {
    const loaded = new Map<string, Module>();
    const module = this.#module(url, loaded);
    await module.link((specifier, from) => this.#module(new URL(specifier, from.identifier), loaded));
    await module.evaluate();
    return module.namespace as T;
  }

  #module(url: URL, loaded: Map<string, Module>): Module {
    const known = loaded.get(url.href);
    if (known) return known;
    const source = readFileSync(url, 'utf8');
    const module = new SourceTextModule(url.pathname.endsWith('.ts') ? stripTypeScriptTypes(source) : source, {
      context: this.#context,
      identifier: url.href,
      initializeImportMeta: (meta) => (meta.url = 'sandbox:'),
    });
    loaded.set(url.href, module);
    return module;
  }
}
