import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Deadline, FrameQueue } from './frame-queue.ts';

function queue(longest = 1000) {
  const stream = new PassThrough();
  return { stream, frames: new FrameQueue(stream, longest), soon: new Deadline(60) };
}

describe('FrameQueue', () => {
  test('gives frames in order, however they are cut', async () => {
    const { stream, frames, soon } = queue();
    for (const part of ['{"kind":"re', 'ady"}\n{"kind":"stdout","text":"a"}', '\n']) stream.write(part);
    expect(await frames.next(soon)).toEqual({ kind: 'ready' });
    expect(await frames.next(soon)).toEqual({ kind: 'stdout', text: 'a' });
  });

  test('waits for a frame', async () => {
    const { stream, frames, soon } = queue();
    const frame = frames.next(soon);
    stream.write('{"kind":"ready"}\n');
    expect(await frame).toEqual({ kind: 'ready' });
  });

  test('says when there will be no more', async () => {
    const { stream, frames, soon } = queue();
    stream.destroy();
    expect(await frames.next(soon)).toBe('closed');
  });

  test('says when there was none in time', async () => {
    const { frames } = queue();
    expect(await frames.next(new Deadline(0))).toBe('timeout');
  });

  test('looks once more after the deadline, for it may have been asleep itself', async () => {
    const { stream, frames } = queue();
    const late = new Deadline(0);
    const frame = frames.next(late);
    setTimeout(() => stream.write('{"kind":"ready"}\n'), 20);
    expect(await frame).toEqual({ kind: 'ready' });
  });

  test('cannot be kept waiting for ever by frames that trickle in', async () => {
    const { stream, frames } = queue();
    const deadline = new Deadline(0);
    const trickle = setInterval(() => stream.write('{"kind":"stdout","text":"."}\n'), 20);
    let frame;
    do frame = await frames.next(deadline);
    while (frame !== 'timeout');
    clearInterval(trickle);
  });

  const garbage = ['{"kind":"stdout"}', '{"kind":"end"}', '{"kind":"end","outcome":{"status":"raised"}}', 'null', ''];
  test.each(garbage)('takes %s for garbage', async (line) => {
    const { stream, frames, soon } = queue();
    stream.write(`${line}\n`);
    expect(await frames.next(soon)).toBe('garbage');
  });

  test('takes what is too long for garbage, before it is complete', async () => {
    const { stream, frames, soon } = queue(100);
    stream.write('x'.repeat(101));
    expect(await frames.next(soon)).toBe('garbage');
  });
});
