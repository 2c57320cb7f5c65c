import { describe, expect, test } from 'vitest';
import type { BlockOutcome } from '../engine.ts';
import { findPython } from './discover.ts';
import { createCpythonEngine, type CpythonEngineOptions } from './engine.ts';

const python = await findPython();

/** Runs blocks; one that begins with «continues» continues the one before. */
function run(blocks: string[], options: Partial<CpythonEngineOptions> = {}): Promise<BlockOutcome[]> {
  const engine = createCpythonEngine({ env: 'cpython', python: python!, cacheDir: 'not needed', ...options });
  const mark = /^continues\n/;
  return engine.run(blocks.map((code) => ({ code: code.replace(mark, ''), continues: mark.test(code) })));
}
async function runOne(code: string, options?: Partial<CpythonEngineOptions>): Promise<BlockOutcome> {
  return (await run([code], options))[0]!;
}

describe.skipIf(!python)('blocks', () => {
  test('no blocks, no process', async () => {
    expect(await run([])).toEqual([]);
  });

  test('each has a fresh namespace, those that continue share it', async () => {
    const blocks = ['x = 1\nprint(x)', 'y = "x" in globals()', 'continues\nprint(y, __name__)', 'continues\nprint(y)'];
    const outcomes = await run(blocks);
    expect(outcomes.map(({ stdout }) => stdout)).toEqual(['1\n', '', 'False __main__\n', 'False\n']);
    expect(outcomes.every(({ status }) => status === 'ok')).toBe(true);
  });

  test('an exception is described; what continues the block still runs, what follows an exit does not', async () => {
    const raising = `class Broken(ValueError):
    pass


def fail():
    raise Broken("нет")


print("до")
fail()`;
    const leaving = 'continues\ntry:\n    fail()\nexcept ValueError as e:\n    print(e)\nexit()';
    const bases = ['Broken', 'ValueError', 'Exception', 'BaseException', 'object'];
    expect(await run([raising, leaving, 'continues\nprint(1)'])).toEqual([
      { status: 'raised', stdout: 'до\n', type: 'Broken', bases, message: 'нет', line: 6 },
      { status: 'exited', stdout: 'нет\n', message: 'SystemExit: None' },
      { status: 'skipped', stdout: '' },
    ]);
  });

  test('the line is the last one inside the block, also when earlier blocks are on the way', async () => {
    const outcomes = await run(['def call(f):\n    return f()\n\n\n', 'continues\n\ncall(\n    lambda: 1 / 0\n)']);
    expect(outcomes[1]).toMatchObject({ type: 'ZeroDivisionError', line: 3 });
  });

  test('a syntax error has line and column of the block', async () => {
    const outcomes = await run(['x = 1\n', 'continues\nx = 2\ny = = 3']);
    expect(outcomes[1]).toMatchObject({ status: 'raised', type: 'SyntaxError', line: 2, column: 5 });
  });

  test('text of any kind arrives as it is', async () => {
    const [text, bytes] = await run([
      'print("ёлка 🎄", "\\x1e", "a\\r\\nb", sep="|")',
      'import sys\nsys.stdout.buffer.write(b"\\xff\\xfe")',
    ]);
    expect(text).toEqual({ status: 'ok', stdout: 'ёлка 🎄|\x1e|a\r\nb\n' });
    expect(bytes).toEqual({ status: 'ok', stdout: '\ufffd\ufffd' });
    expect(await runOne('print("\ud800")')).toMatchObject({ status: 'raised', type: 'UnicodeEncodeError' });
    expect(await runOne('x = "\0"')).toMatchObject({ status: 'raised', type: 'SyntaxError' });
  });

  test('what is printed after the last line counts: threads, processes, atexit', async () => {
    const code = `import atexit, subprocess, threading, time
atexit.register(print, "конец")
threading.Thread(target=lambda: (time.sleep(0.1), print("поток"))).start()
subprocess.run(["echo", "процесс"])
print("тело")`;
    expect(await runOne(code)).toEqual({ status: 'ok', stdout: 'процесс\nтело\nпоток\nконец\n' });
  });

  test('processes start in every way, also from a block that continues', async () => {
    const work = 'def square(n):\n    return n * n\n\n\nclass Point:\n    pass\n';
    const main = `continues
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        with ProcessPoolExecutor(2, mp_context=get_context(method)) as pool:
            print(method, list(pool.map(square, [1, 2, 3])), pool.submit(type, Point()).result() is Point)`;
    const lines = ['fork', 'spawn', 'forkserver'].map((method) => `${method} [1, 4, 9] True\n`);
    expect((await run([work, main]))[1]).toEqual({ status: 'ok', stdout: lines.join('') });
  });

  test('inspect and tracebacks see the source', async () => {
    const code = 'continues\nimport inspect\n\n\ndef f():\n    return 1\n\n\nprint(inspect.getsource(f))';
    expect((await run(['# первый\n', code]))[1]).toMatchObject({ stdout: 'def f():\n    return 1\n\n' });
  });

  test('files, databases, sockets of the machine itself and event loops work', async () => {
    const code = `import asyncio, sqlite3, tempfile
from pathlib import Path

with sqlite3.connect("orders.db") as db:
    db.execute("create table orders (id)")
print(sorted(path.name for path in Path().iterdir()), tempfile.gettempdir().startswith(str(Path.home())))


async def main():
    async def answer(reader, writer):
        writer.write(await reader.readline())
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"ping\\n")
    print(await reader.readline())


asyncio.run(main())`;
    expect(await runOne(code)).toEqual({ status: 'ok', stdout: "['example.py', 'orders.db'] True\nb'ping\\n'\n" });
  });

  test('only the standard library can be imported, children included', async () => {
    expect(await runOne('import pip')).toMatchObject({ type: 'ModuleNotFoundError' });
    const code = 'import subprocess, sys\nprint([p for p in sys.path if "-packages" in p], exit, help is not None)';
    expect(await runOne(code)).toMatchObject({ stdout: '[] Use exit() or Ctrl-D (i.e. EOF) to exit True\n' });
  });

  test('limits are named in the outcome and hold for one block at a time', async () => {
    const wait = (seconds: number) => `continues\nimport time\ntime.sleep(${seconds})\nprint("ждали")`;
    const outcomes = await run(['pass', wait(1), wait(1), wait(90), wait(0), 'print(1)'], { timeLimitSeconds: 2 });
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'limit', 'skipped', 'ok']);
    expect(outcomes[3]).toEqual({ status: 'limit', kind: 'time', limit: 2, stdout: '' });
    const printing = await runOne('print("ё" * 11)', { outputLimitChars: 10 });
    expect(printing).toEqual({ status: 'limit', kind: 'output', limit: 10, stdout: 'ё'.repeat(10) });
    const hoarding = await runOne('bytearray(2**28)', { memoryLimitBytes: 2 ** 28 });
    expect(hoarding).toEqual({ status: 'limit', kind: 'memory', limit: 2 ** 28, stdout: '' });
  });
});

test('the version and what a result depends on', () => {
  const options = { env: 'cpython', python: { path: '/python', prefix: '/', version: '3.14.2' }, cacheDir: '/cache' };
  const engine = createCpythonEngine(options);
  expect(engine).toMatchObject({ name: 'CPython', version: '3.14' });
  const keys = [
    engine.cacheKey,
    createCpythonEngine({ ...options, env: 'django' }).cacheKey,
    createCpythonEngine({ ...options, env: 'pytest' }).cacheKey,
    createCpythonEngine({ ...options, timeLimitSeconds: 1 }).cacheKey,
    createCpythonEngine({ ...options, python: { ...options.python, version: '3.14.3' } }).cacheKey,
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(createCpythonEngine(options).cacheKey).toBe(engine.cacheKey);
});

test('an interpreter that does not start is a failure of the tool, not of the page', async () => {
  const broken = { path: process.execPath, prefix: '/', version: '3.14.2' };
  await expect(runOne('pass', { python: broken })).rejects.toThrow('CPython did not start');
  await expect(runOne('pass', { python: { ...broken, path: '/nowhere/python' } })).rejects.toThrow('ENOENT');
});
