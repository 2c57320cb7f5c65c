import ts from 'typescript';
import { faultAt } from './faults.ts';
import type { SyntaxParser } from './syntax.ts';

ts.validateLocaleAndSetLanguage('ru', ts.sys);

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.Preserve,
};

/** Parses JavaScript, JSX included; TypeScript's type annotations are faults. */
export const javascript: SyntaxParser = (code) => parse(code, 'block.js');

/** Parses TypeScript; a title that ends in `.tsx` allows JSX. */
export const typescript: SyntaxParser = (code, { title }) => {
  return parse(code, title?.endsWith('.tsx') ? 'block.tsx' : 'block.ts');
};

/** The first syntax error by the TypeScript compiler, in its own Russian words. Types are not checked. */
function parse(code: string, fileName: string): ReturnType<SyntaxParser> {
  const { diagnostics = [] } = ts.transpileModule(code, { fileName, compilerOptions, reportDiagnostics: true });
  return diagnostics.slice(0, 1).map(({ messageText, start }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\.$/, '');
    return faultAt(code, start ?? 0, text.charAt(0).toLowerCase() + text.slice(1));
  });
}
