import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { BlockOutcome } from '../engine.ts';
import { createPythonEngine } from './index.ts';

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/glubzhe/python', import.meta.url));
const engine = createPythonEngine({ cacheDir: CACHE, workers: 2, timeLimitSeconds: 60 });
afterAll(() => engine.close());

/** A program as a template: without the line breaks around it and its common indentation. */
function py(text: TemplateStringsArray): string {
  const lines = text.raw.join('').replace(/^\n|\n *$/g, '').split('\n');
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Runs the blocks of one page; a block that begins with `+` continues the one before. */
function run(...blocks: string[]): Promise<BlockOutcome[]> {
  return engine.run(blocks.map((code) => ({ code: code.replace(/^\+/, ''), continues: code.startsWith('+') })));
}

async function print(code: string): Promise<string> {
  const [outcome] = await run(code);
  expect(outcome).toMatchObject({ status: 'ok' });
  return outcome!.stdout;
}

async function raise(code: string) {
  const [outcome] = await run(code);
  if (outcome?.status !== 'raised') throw new Error(`Expected an exception, got ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('the engine', () => {
  test('names itself as the proof badge does', () => {
    expect(`${engine.name} ${engine.version}`).toBe('Python 3.14');
  });

  test('has a cache key that depends on the limits', () => {
    const other = createPythonEngine({ cacheDir: CACHE, timeLimitSeconds: 61 });
    expect(other.cacheKey).not.toBe(engine.cacheKey);
  });

  test('answers an empty page', async () => expect(await run()).toEqual([]));
});

describe('output', () => {
  test('is what was printed, exactly', async () => {
    expect(await print('print("ёлка 😀", end="")\nprint("a", "b", sep="\\t")')).toBe('ёлка 😀a\tb\n');
  });

  test('of a block that raises is kept', async () => {
    expect(await raise('print("before")\n1 / 0')).toMatchObject({ stdout: 'before\n', type: 'ZeroDivisionError' });
  });

  test('does not contain what goes to stderr', async () => {
    const code = py`
      import sys, warnings
      print("error", file=sys.stderr)
      warnings.warn("warning")
      "\d"
      print("output")
    `;
    expect(await print(code)).toBe('output\n');
  });

  test('may be redirected', async () => {
    const code = py`
      import contextlib, io
      with contextlib.redirect_stdout(io.StringIO()) as out:
          print(1)
      print(out.getvalue() * 2)
    `;
    expect(await print(code)).toBe('1\n1\n\n');
  });

  test('contains what a program prints when it ends', async () => {
    const code = py`
      import atexit
      class Resource:
          def __del__(self):
              print("deleted")
      def generator():
          try:
              yield
          finally:
              print("closed")
      atexit.register(print, "exit")
      resource = Resource()
      suspended = generator()
      next(suspended)
      print("last line")
    `;
    expect(await print(code)).toBe('last line\nexit\ndeleted\nclosed\n');
  });

  test('at the end of a program belongs to its last block', async () => {
    const outcomes = await run('import atexit\natexit.register(print, "exit")', '+print("more")', 'print("other")');
    expect(outcomes.map(({ stdout }) => stdout)).toEqual(['', 'more\nexit\n', 'other\n']);
  });
});

describe('blocks', () => {
  test('start from nothing unless they continue', async () => {
    const outcomes = await run('x = 1', '+x += 1', '+print(x)', 'print(x)');
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'raised']);
    expect(outcomes[2]!.stdout).toBe('2\n');
    expect(outcomes[3]).toMatchObject({ type: 'NameError', line: 1 });
  });

  test('see no modules, files or settings of other blocks', async () => {
    const damage = py`
      import json, sys
      json.dumps = __builtins__.len = None
      open("left.txt", "w").close()
      sys.setrecursionlimit(50)
    `;
    const check = py`
      import json, os, sys
      print(json.dumps(1), os.listdir(), sys.getrecursionlimit(), len("abc"))
    `;
    expect((await run(damage, check))[1]!.stdout).toBe('1 [] 1000 3\n');
  });

  test('that continue one that raised run in what it left', async () => {
    expect((await run('x = 5\nraise ValueError', '+print(x)'))[1]).toEqual({ status: 'ok', stdout: '5\n' });
  });

  test('that continue one that did not end are skipped', async () => {
    const outcomes = await run('import os\nos._exit(1)', '+print(1)', '+print(2)', 'print(3)');
    expect(outcomes.map(({ status }) => status)).toEqual(['exited', 'skipped', 'skipped', 'ok']);
  });

  test('of pages that run at the same time do not meet', async () => {
    const pages = await Promise.all(Array.from({ length: 6 }, (_, page) => run(`x = ${page}`, '+print(x)')));
    expect(pages.map((outcomes) => outcomes[1]!.stdout)).toEqual(['0\n', '1\n', '2\n', '3\n', '4\n', '5\n']);
  });

  test('get new random numbers and addresses each time', async () => {
    const code = py`
      import random, secrets, uuid
      class A: ...
      print(random.random(), secrets.token_hex(), uuid.uuid4(), [A() for _ in range(50)], sep="\n")
    `;
    const [first, second] = (await run(code, code)).map(({ stdout }) => stdout.trim().split('\n'));
    expect(first).toHaveLength(4);
    for (const [index, value] of first!.entries()) expect(value).not.toBe(second![index]);
  });
});

describe('exceptions', () => {
  test('have a type, bases, message and line', async () => {
    expect(await raise('x = {}\n\nx["key"]')).toEqual({
      status: 'raised',
      stdout: '',
      type: 'KeyError',
      bases: ['KeyError', 'LookupError', 'Exception', 'BaseException', 'object'],
      message: "'key'",
      line: 3,
    });
  });

  test('point at the innermost line of the block, not of the library', async () => {
    const code = 'import json\ndef load():\n    json.loads("{")\n\nload()';
    expect(await raise(code)).toMatchObject({ type: 'JSONDecodeError', line: 3 });
  });

  test('of a continued block point at its own line', async () => {
    const outcomes = await run('\n\n\ndef fail():\n    raise ValueError', '+# comment\nfail()');
    expect(outcomes[1]).toMatchObject({ type: 'ValueError', line: 2 });
  });

  test('of syntax have line and column', async () => {
    const unclosed = { type: 'SyntaxError', line: 2, column: 5, message: "'(' was never closed" };
    expect(await raise('x = 1\ny = (1,\n')).toMatchObject(unclosed);
    expect(await raise('if True:\nprint(1)')).toMatchObject({ type: 'IndentationError', line: 2 });
  });

  test('may be groups', async () => {
    const outcome = await raise('raise ExceptionGroup("several", [ValueError(1), TypeError(2)])');
    expect(outcome).toMatchObject({ type: 'ExceptionGroup', message: 'several (2 sub-exceptions)' });
  });

  test('print tracebacks with lines of the block', async () => {
    const code = py`
      import traceback

      def fail():
          1 / 0

      try:
          fail()
      except ZeroDivisionError:
          print(traceback.format_exc())
    `;
    const traceback = await print(code);
    expect(traceback).toContain('File "<example>", line 4, in fail\n    1 / 0\n    ~~^~~');
    expect(traceback).toContain('File "<example>", line 7, in <module>\n    fail()');
    expect(traceback.match(/File /g)).toHaveLength(2);
  });

  test('end recursion as in CPython', async () => {
    const nested = py`
      nest = []
      for _ in range(300_000):
          nest = [nest]
      repr(nest)
    `;
    expect(await raise('def f():\n    return f()\n\nf()')).toMatchObject({ type: 'RecursionError', line: 2 });
    expect(await raise(nested)).toMatchObject({ type: 'RecursionError', line: 4 });
  });
});

describe('programs', () => {
  test('are the main module', async () => {
    const code = py`
      import __main__, sys
      if __name__ == "__main__":
          x = 1
          print(__main__.x, vars(sys.modules["__main__"]) is globals())
    `;
    expect(await print(code)).toBe('1 True\n');
  });

  test('are at the bottom of the stack', async () => {
    expect(await print('import inspect, sys\nprint(sys._getframe().f_back, len(inspect.stack()))')).toBe('None 1\n');
  });

  test('show their source, that of earlier blocks too', async () => {
    const outcomes = await run(
      'import inspect\n\ndef f():\n    return 1',
      '+class A:\n    pass\nprint(inspect.getsource(f) + inspect.getsource(A))',
    );
    expect(outcomes[1]!.stdout).toBe('def f():\n    return 1\nclass A:\n    pass\n\n');
  });

  test('pickle their own classes', async () => {
    const code = py`
      import copy, pickle
      from dataclasses import dataclass

      @dataclass
      class Order:
          id: int

      order = Order(7)
      print(pickle.loads(pickle.dumps(order)) == order == copy.deepcopy(order))
    `;
    expect(await print(code)).toBe('True\n');
  });

  test('have lazy annotations, generics and t-strings', async () => {
    const code = py`
      import typing
      def first[T](items: list[T]) -> T: ...
      class A:
          x: "int"
          y: Later
      class Later: ...
      print(typing.get_type_hints(A))
      print(first.__annotations__, t"{1}".values)
    `;
    const hints = "{'x': <class 'int'>, 'y': <class '__main__.Later'>}";
    expect(await print(code)).toBe(`${hints}\n{'items': list[T], 'return': T} (1,)\n`);
  });

  test('use the standard library', async () => {
    const code = py`
      import bz2, decimal, fractions, graphlib, hashlib, lzma, sqlite3, tomllib, zlib
      import ctypes, http.client, importlib.metadata, logging, unittest, xml.etree.ElementTree
      print(sqlite3.connect(":memory:").execute("select 1 + 1").fetchone())
      print(decimal.Decimal("0.1") + decimal.Decimal("0.2"), fractions.Fraction(1, 3))
      print(hashlib.sha256(b"x").hexdigest()[:8], lzma.decompress(lzma.compress(b"a")))
    `;
    expect(await print(code)).toBe("(2,)\n0.3 1/3\n2d711642 b'a'\n");
  });

  test('write files, and import modules they have written', async () => {
    const code = py`
      from pathlib import Path
      Path("settings.py").write_text("DEBUG = True")
      import settings
      print(settings.DEBUG, Path.cwd())
    `;
    expect(await print(code)).toBe('True /home/user\n');
  });

  test('have no time zone database and live in UTC', async () => {
    const missing = { type: 'ZoneInfoNotFoundError' };
    expect(await raise('import zoneinfo\nzoneinfo.ZoneInfo("Europe/Moscow")')).toMatchObject(missing);
    expect(await print('import time\nprint(time.timezone)')).toBe('0\n');
  });
});

describe('asyncio', () => {
  test('runs, sleeps, gathers and times out', async () => {
    const code = py`
      import asyncio, warnings
      warnings.simplefilter("error")

      async def work(number):
          await asyncio.sleep(0.001 * number)
          print("work", number)
          return number

      async def main():
          print(await asyncio.gather(work(9), work(1)))
          async with asyncio.TaskGroup() as group:
              task = group.create_task(work(3))
          print(task.result())
          try:
              async with asyncio.timeout(0.001):
                  await asyncio.sleep(60)
          except TimeoutError:
              print("timeout")
          task = asyncio.create_task(asyncio.sleep(60))
          await asyncio.sleep(0)
          task.cancel()
          try:
              await task
          except asyncio.CancelledError:
              print("cancelled")
          print(type(asyncio.get_running_loop()).__name__)

      asyncio.run(main())
      with asyncio.Runner() as runner:
          print(runner.run(work(4)))
    `;
    const first = 'work 1\nwork 9\n[9, 1]\nwork 3\n3\ntimeout\ncancelled\n';
    expect(await print(code)).toBe(`${first}_UnixSelectorEventLoop\nwork 4\n4\n`);
  });

  test('has queues, locks, events and asynchronous generators', async () => {
    const code = py`
      import asyncio

      async def numbers():
          for number in range(3):
              yield number

      async def main():
          queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
          async def consume():
              async with lock:
                  while (item := await queue.get()) is not None:
                      print(item)
              event.set()
          consumer = asyncio.create_task(consume())
          async for number in numbers():
              await queue.put(number)
          await queue.put(None)
          await event.wait()
          await consumer

      asyncio.run(main(), debug=True)
    `;
    expect(await print(code)).toBe('0\n1\n2\n');
  });

  test('ends a loop that waits for nothing', async () => {
    const code = py`
      import asyncio
      async def main():
          await asyncio.Event().wait()
      asyncio.run(main())
    `;
    const message = 'event loop has nothing left to wait for';
    expect(await raise(code)).toMatchObject({ type: 'RuntimeError', message, line: 4 });
  });

  test('cancels what is still running', async () => {
    const code = py`
      import asyncio
      async def forever():
          try:
              await asyncio.sleep(60)
          finally:
              print("cleaned up")
      async def main():
          asyncio.create_task(forever())
          await asyncio.sleep(0)
      asyncio.run(main())
    `;
    expect(await print(code)).toBe('cleaned up\n');
  });
});

describe('an interpreter', () => {
  test('is plain CPython to a program', async () => {
    const code = py`
      import sys
      print([name for name in sys.modules if "pyodide" in name or name == "js"])
      print([finder.__name__ for finder in sys.meta_path])
    `;
    expect(await print(code)).toBe("[]\n['BuiltinImporter', 'FrozenImporter', 'PathFinder']\n");
  });

  test('has no standard input', async () => {
    expect(await raise('input()')).toMatchObject({ type: 'EOFError', line: 1 });
  });

  test('has no threads', async () => {
    const code = 'import threading\nthreading.Thread(target=print).start()';
    expect(await raise(code)).toMatchObject({ type: 'RuntimeError', message: "can't start new thread" });
  });
});
