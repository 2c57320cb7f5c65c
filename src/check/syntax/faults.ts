import { placeAt } from './position.ts';
import type { SyntaxFault } from './syntax.ts';

/** A fault at an offset (in UTF-16 units) of a text. */
export function faultAt(text: string, offset: number, message: string): SyntaxFault {
  return { ...placeAt(text, offset), message };
}

/** The faults in the order of the text. */
export function inOrder(faults: readonly SyntaxFault[]): SyntaxFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The faults in the order of the text; of several at one place the first. */
export function oneForEachPlace(faults: readonly SyntaxFault[]): SyntaxFault[] {
  const places = new Map<string, SyntaxFault>();
  for (const fault of faults) {
    const place = `${fault.line}:${fault.column}`;
    if (!places.has(place)) places.set(place, fault);
  }
  return inOrder([...places.values()]);
}
