import { createRequire } from 'node:module';
import type * as RuffModule from '@astral-sh/ruff-wasm-nodejs';
import { translateRuff } from './ruff-messages.ts';

/** What ruff says about one place. Lines and columns count from 1, columns in UTF-16 units. */
export interface LintDiagnostic {
  /** Which of the blocks, from 0. */
  block: number;
  line: number;
  column: number;
  /** ruff's name of the rule: `F401`, or `invalid-syntax`. */
  code: string;
  /** In Russian where there is a translation, see ruff-messages.ts. */
  message: string;
}

export interface Ruff {
  /** Changes whenever ruff or its settings change: part of a cache key. */
  readonly cacheKey: string;
  /**
   * Checks blocks that share a namespace as one program. When some of them are no Python, only that is said.
   * @param blocks in the order in which they run
   */
  lintPython(blocks: readonly string[]): LintDiagnostic[];
  /** @returns the code as ruff writes it; `undefined` when it is no Python */
  formatPython(code: string): string | undefined;
}

const PACKAGE = '@astral-sh/ruff-wasm-nodejs';
const SYNTAX = 'invalid-syntax';
const SETTINGS = {
  'line-length': 80,
  'target-version': 'py314',
  lint: { select: ['E4', 'E7', 'E9', 'F', 'PLC2401', 'PLC2403', 'PLE', 'W605'], ignore: ['E402', 'F811'] },
};
/** Written so that the oldest CPython the examples run on reads it: with parentheses in `except (A, B):`, say. */
const FORMAT_SETTINGS = { ...SETTINGS, 'target-version': 'py312', format: { 'quote-style': 'double' } };

/** Loads ruff, compiled to WebAssembly: about a second. */
export function createRuff(): Ruff {
  let ruff = openRuff();

  /** Code nested too deep overflows ruff's stack and leaves its memory in disorder: then there is a new one. */
  function survive<T>(work: (ruff: OpenRuff) => T): T | RangeError | WebAssembly.RuntimeError {
    try {
      return work(ruff);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof WebAssembly.RuntimeError)) throw error;
      ruff = openRuff();
      return error;
    }
  }

  function check(code: string, starts: readonly number[]): LintDiagnostic[] {
    const found = survive(({ linter }) => linter.check(code) as RuffModule.Diagnostic[]);
    if (found instanceof Error) return [{ block: 0, line: 1, column: 1, code: SYNTAX, message: translateRuff(SYNTAX, 'too deeply nested') }];
    return found.map((diagnostic) => place(diagnostic, starts));
  }

  return {
    cacheKey: `ruff-${ruff.version}-${JSON.stringify(FORMAT_SETTINGS)}`,
    lintPython(blocks) {
      const broken = blocks.flatMap((code, block) => {
        const errors = check(withEnd(code), [1]).filter((diagnostic) => diagnostic.code === SYNTAX);
        return errors.map((error) => ({ ...error, block }));
      });
      if (broken.length > 0) return broken;
      const texts = blocks.map(withEnd);
      return check(texts.join(''), startsOf(texts));
    },
    formatPython(code) {
      try {
        const formatted = survive(({ formatter }) => formatter.format(code));
        return formatted instanceof Error ? undefined : formatted;
      } catch {
        return undefined;
      }
    },
  };
}

interface OpenRuff {
  linter: RuffModule.Workspace;
  formatter: RuffModule.Workspace;
  version: string;
}

/** ruff in a new instance of its module, which as CommonJS keeps its state where `require` does. */
function openRuff(): OpenRuff {
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve(PACKAGE)];
  const { Workspace, PositionEncoding } = require(PACKAGE) as typeof RuffModule;
  const open = (settings: object) => new Workspace(settings, PositionEncoding.Utf16);
  return { linter: open(SETTINGS), formatter: open(FORMAT_SETTINGS), version: Workspace.version() };
}

/** The line at which each text begins in all of them together. */
function startsOf(texts: readonly string[]): number[] {
  let line = 1;
  return texts.map((text) => {
    const start = line;
    line += text.split('\n').length - 1;
    return start;
  });
}

function place({ code, message, start_location: { row, column } }: RuffModule.Diagnostic, starts: readonly number[]) {
  // An error at the very end of the program belongs to its last block.
  const block = starts.findLastIndex((start) => start <= row);
  return { block, line: row - (starts[block] ?? 1) + 1, column, code: code ?? SYNTAX, message: translateRuff(code ?? SYNTAX, message) };
}

function withEnd(code: string): string {
  return code.endsWith('\n') ? code : `${code}\n`;
}
