import { LineCounter, parseAllDocuments } from 'yaml';
import { yamlReason } from '../yaml-reason.ts';
import type { SyntaxParser } from '../syntax/syntax.ts';

/** The first fault of a YAML text of one or more documents, and every repeated key. Values are not built: aliases stay aliases. */
export const yaml: SyntaxParser = (code) => {
  const lineCounter = new LineCounter();
  const errors = [...parseAllDocuments(code, { lineCounter, uniqueKeys: true })].flatMap((document) => document.errors);
  const faults = errors.map((error) => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { line: Math.max(1, line), column: Math.max(1, col), message: yamlReason(error), code: error.code };
  });
  const first = faults.findIndex((fault) => fault.code !== 'DUPLICATE_KEY');
  return first < 0 ? faults : faults.slice(0, first + 1);
};
