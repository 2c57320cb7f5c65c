import { describe, expect, test } from 'vitest';
import { parseException, parseFrame } from './protocol.ts';

const exception = { type: 'KeyError', bases: ['KeyError', 'object'], message: "'x'", line: 3 };

describe('parseFrame', () => {
  test.each([
    { kind: 'ready' },
    { kind: 'stdout', text: 'text\n' },
    { kind: 'end', outcome: { status: 'ok' }, alive: true },
    { kind: 'end', outcome: { status: 'raised', ...exception, column: 4 }, alive: true },
    { kind: 'end', outcome: { status: 'limit', kind: 'memory' }, alive: false },
    { kind: 'end', outcome: { status: 'crashed', message: 'why' }, alive: false },
  ])('understands %j', (frame) => expect(parseFrame(JSON.stringify(frame))).toEqual(frame));

  test.each([
    { kind: 'end', outcome: { status: 'fine' } },
    { kind: 'end', outcome: { status: 'limit', kind: 'time' } },
    { kind: 'end', outcome: { status: 'exited' } },
    { kind: 'end', outcome: { status: 'raised', ...exception, line: 0 } },
    { kind: 'end', outcome: { status: 'raised', ...exception, bases: [1] } },
    { kind: 'stdout', text: 1 },
  ])('does not understand %j', (frame) => expect(parseFrame(JSON.stringify(frame))).toBeUndefined());
});

describe('parseException', () => {
  test('drops what it does not know', () => {
    expect(parseException(JSON.stringify({ ...exception, status: 'ok', column: 0 }))).toEqual(exception);
  });

  test('shortens', () => {
    const endless = 'x'.repeat(10_000);
    const long = parseException(JSON.stringify({ ...exception, type: endless, message: endless }));
    expect(long?.type.length).toBeLessThan(1000);
    expect(long?.message.length).toBeLessThan(10_000);
  });

  test('makes control characters visible, but for lines and tabs', () => {
    const hostile = { ...exception, type: '\u001b[31mT', message: 'a\n\tb\u0000\ud800' };
    const shown = { type: '\ufffd[31mT', message: 'a\n\tb\ufffd\ufffd' };
    expect(parseException(JSON.stringify(hostile))).toMatchObject(shown);
  });
});
