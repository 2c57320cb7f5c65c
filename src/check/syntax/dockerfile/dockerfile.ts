import { DockerfileParser } from 'dockerfile-ast';
import { validate, ValidationCode } from 'dockerfile-utils';
import { inOrder } from '../faults.ts';
import type { TextPlace } from '../position.ts';
import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { translate } from '../translate.ts';
import { NO_FROM, translations } from './messages.ts';

/** Findings that leave a Dockerfile valid: a relative WORKDIR counts from the previous one. */
const accepted: readonly (number | undefined)[] = [ValidationCode.WORKDIR_IS_NOT_ABSOLUTE];

/** Parses a Dockerfile; instructions that Docker would read otherwise than they look are faults too. */
export const dockerfile: SyntaxParser = (code) => {
  const diagnostics = validate(code).filter(({ code }) => !accepted.includes(Number(code)));
  const faults = inOrder([...diagnostics.map(faultOf), ...brokenJson(code)]);
  const lines = new Set(faults.filter((fault) => fault.message !== NO_FROM).map((fault) => fault.line));
  return faults.filter((fault) => fault.message !== NO_FROM || !lines.has(fault.line));
};

function faultOf({ range, message }: ReturnType<typeof validate>[number]): SyntaxFault {
  return { ...placeOf(range), message: translate(String(message), translations) };
}

/** The place where a range of the language server protocol, which counts from 0, begins. */
function placeOf({ start }: { start: { line: number; character: number } }): TextPlace {
  return { line: start.line + 1, column: start.character + 1 };
}

/** Commands that begin like the JSON form and are no JSON: Docker hands them to a shell, brackets included. */
function brokenJson(code: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const instruction of DockerfileParser.parse(code).getInstructions()) {
    const text = instruction.getArgumentsContent();
    const range = instruction.getArgumentsRange();
    if (!['CMD', 'ENTRYPOINT'].includes(instruction.getKeyword()) || !text?.startsWith('[') || !range) continue;
    if (!isJson(text.replace(/\\\r?\n/g, ' ')) && !hasOnlySingleQuotes(text)) {
      const message = 'команда в скобках — не JSON: нужны двойные кавычки, запятые и закрывающая скобка';
      faults.push({ ...placeOf(range), message });
    }
  }
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The validator reports this kind itself. */
function hasOnlySingleQuotes(text: string): boolean {
  return !text.includes('"') && text.includes("'");
}
