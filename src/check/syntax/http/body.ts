import { json } from '../../data/json.ts';
import { count } from '../../plural.ts';
import type { SyntaxFault } from '../syntax.ts';
import type { HttpMessage } from './http.ts';

/** What is wrong with the body of a message by its own headers: JSON, XML, multipart and its length. */
export async function bodyFaults({ headers, body }: HttpMessage): Promise<SyntaxFault[]> {
  const lines = trimEnd(body);
  const first = lines[0]?.[0];
  if (first === undefined) return [];
  const text = lines.map(([, line]) => line).join('\n');
  const header = (name: string) => headers.find((candidate) => candidate.name === name);
  if (header('transfer-encoding') || header('content-encoding')) return [];
  const type = header('content-type')?.value ?? '';
  const faults = (await contentFaults(type, text)).map((fault) => ({ ...fault, line: fault.line + first - 1 }));
  return [...faults, ...lengthFaults(header('content-length'), text)];
}

async function contentFaults(type: string, text: string): Promise<SyntaxFault[]> {
  const [name] = type.toLowerCase().split(';', 1);
  if (/[/+]json$/.test(name!.trim())) return json(text, {});
  if (/[/+]xml$/.test(name!.trim())) return (await import('../xml.ts')).xml(text, {});
  const boundary = /^multipart\/.*;\s*boundary="?([^";]+)"?/i.exec(type)?.[1];
  return boundary === undefined ? [] : multipartFaults(boundary, text.split('\n'));
}

function multipartFaults(boundary: string, lines: string[]): SyntaxFault[] {
  const isPart = (line: string) => line.trimEnd() === `--${boundary}`;
  if (!lines.some(isPart)) return [{ line: 1, column: 1, message: `нет строки --${boundary} перед частью` }];
  if (lines.at(-1)!.trimEnd() === `--${boundary}--`) return [];
  return [{ line: lines.length, column: 1, message: `ожидалась последняя строка --${boundary}--` }];
}

/** A block does not show whether lines end with CR LF and whether the last one ends: any of these lengths is right. */
function lengthFaults(header: HttpMessage['headers'][number] | undefined, text: string): SyntaxFault[] {
  if (!header) return [];
  const crlf = text.replaceAll('\n', '\r\n');
  const lengths = [text, `${text}\n`, crlf, `${crlf}\r\n`].map((body) => Buffer.byteLength(body));
  if (lengths.includes(Number(header.value))) return [];
  const size = count(lengths[0]!, 'байт', 'байта', 'байт');
  return [{ line: header.line, column: 1, message: `Content-Length: ${header.value}, а тело занимает ${size}` }];
}

function trimEnd(lines: HttpMessage['body']): HttpMessage['body'] {
  const last = lines.findLastIndex(([, text]) => text.trim() !== '');
  return lines.slice(0, last + 1);
}
