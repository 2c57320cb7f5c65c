import { expect, test } from 'vitest';
import { OutcomeReader } from './outcome-reader.ts';

const SECRET = 'f00d';
const line = (frame: object, secret = SECRET) => `\x1e${secret}${JSON.stringify(frame)}\n`;
const ready = line({ kind: 'ready' });
const ok = { kind: 'end', outcome: { status: 'ok' } };

test('output belongs to the block that has ended after it', () => {
  const reader = new OutcomeReader(SECRET, 100);
  expect(reader.take(Buffer.from(ready))).toBe('next-block');
  expect(reader.ready).toBe(true);
  expect(reader.take(Buffer.from(`один${line(ok)}два`))).toBe('next-block');
  expect(reader.take(Buffer.from(`три${line(ok)}конец`))).toBe('next-block');
  expect(reader.ended.map(({ stdout }) => stdout)).toEqual(['один', 'дватри']);
  expect(reader.rest).toBe('конец');
});

test('the pieces may be cut anywhere, inside a character too', () => {
  const reader = new OutcomeReader(SECRET, 100);
  for (const byte of Buffer.from(`${ready}ёлка${line(ok)}`)) reader.take(Buffer.from([byte]));
  expect(reader.ended).toEqual([{ stdout: 'ёлка', outcome: { status: 'ok' } }]);
});

test('a line without the secret is output', () => {
  const reader = new OutcomeReader(SECRET, 100);
  const forged = line(ok, 'dead');
  reader.take(Buffer.from(ready + forged + line(ok)));
  expect(reader.ended).toEqual([{ stdout: forged, outcome: { status: 'ok' } }]);
});

test('a frame that makes no sense is a crash of the block', () => {
  const reader = new OutcomeReader(SECRET, 100);
  reader.take(Buffer.from(ready + line({ kind: 'end', outcome: { status: 'fine' } })));
  expect(reader.ended).toMatchObject([{ outcome: { status: 'crashed' } }]);
});

test('more than a block may print is noticed before the block ends', () => {
  const reader = new OutcomeReader(SECRET, 10);
  expect(reader.take(Buffer.from('x'.repeat(1000)))).toBe('more');
  expect(reader.take(Buffer.from('x'.repeat(300_000)))).toBe('too-much');
});
