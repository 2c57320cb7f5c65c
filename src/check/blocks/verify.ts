import { infoWord, type InfoString, type InfoWord } from '../../handbook/info-string.ts';
import { placeInBlock, type CodeBlock, type Page } from '../../handbook/page.ts';
import { TESTS_FAILED, type BlockOutcome } from '../engines/engine.ts';
import { finding, type Finding } from '../finding.ts';
import { count } from '../plural.ts';
import { difference } from './difference.ts';
import { insertOutput, replaceOutput } from './edit.ts';

/** How much of what an example printed a message shows, UTF-16 units. */
const SHOWN_OUTPUT = 600;

type Raised = Extract<BlockOutcome, { status: 'raised' }>;
type Limit = Extract<BlockOutcome, { status: 'limit' }>;

/** What the run of a block shows to be wrong with the page; nothing when it did what the page says. */
export function verify(page: Page, block: CodeBlock, outcome: BlockOutcome): Finding[] {
  switch (outcome.status) {
    case 'ok':
    case 'raised':
      return verifyEnd(page, block, outcome);
    case 'limit':
      return [finding('run-limit', block.fence, describeLimit(outcome))];
    case 'exited':
    case 'crashed':
      return [finding('run-exit', block.fence, outcome.message)];
    case 'skipped':
      return []; // the block it continues has its finding
  }
}

function verifyEnd(page: Page, block: CodeBlock, outcome: Extract<BlockOutcome, { status: 'ok' | 'raised' }>): Finding[] {
  const declared = declaredEnd(block.info);
  if (outcome.status === 'raised' && !declared) {
    const place = placeInBlock(page, block, outcome.line, outcome.column);
    return [finding('run-exception', place, outcome.type, outcome.message, outcome.line)];
  }
  const output = verifyOutput(page, block, outcome.stdout);
  if (!declared?.type || (outcome.status === 'raised' && isKindOf(outcome, declared.type))) return output;
  const place = { line: block.infoPlace.line, column: block.infoPlace.column + declared.word.offset };
  return [finding('run-raises', place, declared.type, outcome.status === 'raised' ? outcome.type : undefined), ...output];
}

/** The exception a block declares, and the word that does it; the word may lack its value, which is another rule's matter. */
function declaredEnd(info: InfoString): { type?: string; word: InfoWord } | undefined {
  const raises = infoWord(info, 'raises');
  if (raises) return { type: raises.value, word: raises };
  const fails = infoWord(info, 'fails');
  return fails && { type: TESTS_FAILED, word: fails };
}

/** A declared name may be that of a base class, with or without its module. */
function isKindOf({ type, bases }: Raised, declared: string): boolean {
  return [type, ...bases].some((name) => withoutModule(name) === withoutModule(declared));
}

function withoutModule(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function verifyOutput(page: Page, block: CodeBlock, stdout: string): Finding[] {
  const { output, fence } = block;
  const printed = stdout.replace(/\n$/, '');
  if (!output) {
    return stdout === '' ? [] : [{ ...finding('output-missing', fence, shorten(printed)), update: insertOutput(page, block, printed) }];
  }
  const found = difference(output.code, printed);
  if (!found) return [];
  const lastLine = output.code === '' ? 0 : output.code.split('\n').length;
  const place = lastLine === 0 ? output.fence : placeInBlock(page, output, Math.min(found.line, lastLine));
  return [{ ...finding('output-mismatch', place, found.text), update: replaceOutput(page, output, printed) }];
}

function shorten(text: string): string {
  return text.length > SHOWN_OUTPUT ? `${text.slice(0, SHOWN_OUTPUT)}…` : text;
}

function describeLimit({ kind, limit }: Limit): string {
  switch (kind) {
    case 'time':
      return `время ${count(limit, 'секунда', 'секунды', 'секунд')}`;
    case 'memory':
      return `память ${Math.round(limit / 1024 / 1024)} МиБ`;
    case 'output':
      return `вывод ${count(limit, 'знак', 'знака', 'знаков')}`;
  }
}
