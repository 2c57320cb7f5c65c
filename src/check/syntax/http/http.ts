import { METHODS, STATUS_CODES } from 'node:http';
import { nearest } from '../../nearest.ts';
import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { bodyFaults } from './body.ts';

/** One message of a block. Lines are pairs of a number, counted from 1, and its text. */
export interface HttpMessage {
  headers: { name: string; value: string; line: number }[];
  body: [line: number, text: string][];
}

const REQUEST = /^([A-Za-z]+) (\S+)(?: (HTTP\/\S+))?$/;
const STATUS = /^(HTTP\/\S+) (\d+)(?: (.*))?$/;
const HEADER = /^(:?[!#$%&'*+.^_`|~\w-]+)(\s*):\s*(.*)$/;

/** A line that begins the next message after an empty one. */
const NEXT = /^HTTP\/\d|^[A-Z]+ \S+ HTTP\/\d|^###/;

/**
 * Parses HTTP messages as RFC 9112 writes them: a start line, headers, an empty line and a body. The version of a
 * request may be left out; a block may be headers alone, or several messages one after another. Bodies are checked by
 * their content type.
 */
export const http: SyntaxParser = async (code) => {
  const faults: SyntaxFault[] = [];
  for (const lines of messagesOf(code.split('\n'))) {
    const message = parseMessage(lines, faults);
    if (faults.length === 0) faults.push(...(await bodyFaults(message)));
  }
  return faults;
};

/** The block's messages, each as its numbered lines without empty ones and comments before it. */
function messagesOf(lines: string[]): [number, string][][] {
  const messages: [number, string][][] = [];
  for (const [index, text] of lines.entries()) {
    const begins = NEXT.test(text) && (index === 0 || lines[index - 1]!.trim() === '' || text.startsWith('###'));
    if (begins || messages.length === 0) messages.push([]);
    const current = messages.at(-1)!;
    if (current.length > 0 || (text.trim() !== '' && !text.startsWith('#'))) current.push([index + 1, text]);
  }
  return messages.filter((message) => message.length > 0);
}

function parseMessage(lines: [number, string][], faults: SyntaxFault[]): HttpMessage {
  const message: HttpMessage = { headers: [], body: [] };
  const [line, first] = lines[0]!;
  const startsWithHeader = HEADER.test(first) && !STATUS.test(first);
  if (!startsWithHeader) faults.push(...startFaults(first).map(([column, text]) => ({ line, column, message: text })));
  const head = startsWithHeader ? lines : lines.slice(1);
  const end = head.findIndex(([, text]) => text.trim() === '');
  for (const [number, text] of end < 0 ? head : head.slice(0, end)) {
    const header = HEADER.exec(text);
    const reason = headerFault(text, header);
    if (reason) faults.push({ line: number, column: 1, message: reason });
    if (header) message.headers.push({ name: header[1]!.toLowerCase(), value: header[3]!.trim(), line: number });
  }
  if (end >= 0) message.body = head.slice(end + 1);
  return message;
}

function headerFault(text: string, header: RegExpExecArray | null): string | undefined {
  if (/^\s/.test(text)) return 'заголовок нельзя переносить на новую строку (RFC 9112)';
  if (!header) return 'ожидалось Имя-Заголовка: значение; перед телом нужна пустая строка';
  return header[2] ? 'пробел перед двоеточием запрещён (RFC 9112)' : undefined;
}

/** What is wrong with a request line or a status line, with the columns. */
function* startFaults(text: string): Generator<[column: number, message: string]> {
  const status = STATUS.exec(text);
  const [, method, , version] = REQUEST.exec(text) ?? [];
  if (status) {
    const [, protocol, code, reason] = status as unknown as [string, string, string, string?];
    if (!isVersion(protocol)) yield [1, `неизвестная версия ${protocol}`];
    yield* statusFaults(code, reason?.trim(), protocol.length + 2);
  } else if (method === undefined) {
    yield [1, 'ожидалось GET /путь HTTP/1.1 или HTTP/1.1 200 OK'];
  } else {
    const meant = nearest(method, METHODS);
    if (!METHODS.includes(method)) yield [1, `неизвестный метод ${method}${meant ? `, возможно ${meant}` : ''}`];
    if (version && !isVersion(version)) yield [text.lastIndexOf(version) + 1, `неизвестная версия ${version}`];
  }
}

function isVersion(text: string): boolean {
  return /^HTTP\/(?:1\.[01]|2(?:\.0)?|3(?:\.0)?)$/.test(text);
}

/** A reason phrase is free text, but not that of another status. */
function* statusFaults(code: string, reason: string | undefined, column: number): Generator<[number, string]> {
  if (!/^[1-5]\d\d$/.test(code)) return yield [column, `недопустимый код состояния ${code}`];
  const owner = Object.entries(STATUS_CODES).find(([, phrase]) => phrase!.toLowerCase() === reason?.toLowerCase())?.[0];
  if (owner !== undefined && owner !== code) yield [column, `код ${code} не сочетается с ${reason}: это ${owner}`];
}
