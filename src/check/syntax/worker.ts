/** The thread in which blocks are parsed; `host.ts` starts it. It answers one request at a time. */
import { parentPort } from 'node:worker_threads';
import { parsers } from './index.ts';
import { limited } from './limits.ts';
import type { SyntaxContext, SyntaxFault, SyntaxParser } from './syntax.ts';

export interface ParseRequest {
  language: string;
  code: string;
  context: SyntaxContext;
}

/** `failed`: the parser threw. `broken`: it could not be loaded, which no block is to blame for. */
export type ParseAnswer = { kind: 'faults'; faults: SyntaxFault[] } | { kind: 'failed' | 'broken'; reason: string };

/** How JavaScript and WebAssembly say that a parser called itself too often. */
const TOO_DEEP = /call stack|stack overflow|access out of bounds/i;

async function answer({ language, code, context }: ParseRequest): Promise<ParseAnswer> {
  let parse: SyntaxParser;
  try {
    parse = await parsers[language]!();
  } catch (error) {
    return { kind: 'broken', reason: String(error) };
  }
  try {
    return { kind: 'faults', faults: limited(await parse(code, context)) };
  } catch (error) {
    const reason = String(error);
    return {
      kind: 'failed',
      reason: TOO_DEEP.test(reason) ? 'слишком глубокая вложенность' : `парсер остановился (${reason})`,
    };
  }
}

parentPort!.on('message', async (request: ParseRequest) => parentPort!.postMessage(await answer(request)));
