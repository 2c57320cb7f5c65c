import { describe, expect, test } from 'vitest';
import { createRuff } from './ruff.ts';

const ruff = createRuff();

describe('lintPython', () => {
  test('is silent about good code', () => {
    expect(ruff.lintPython(['import os\n\nprint(os.sep)\n'])).toEqual([]);
  });

  test('finds what is wrong, at its place', () => {
    expect(ruff.lintPython(['x = 1\nif x == None:\n    print(y)\n'])).toEqual([
      { block: 0, line: 2, column: 9, code: 'E711', message: expect.stringContaining('None') },
      { block: 0, line: 3, column: 11, code: 'F821', message: 'имя y не определено' },
    ]);
  });

  test('counts columns in UTF-16 units', () => {
    const [found] = ruff.lintPython(['print("😀", y)']);
    expect(found).toMatchObject({ line: 1, column: 'print("😀", '.length + 1 });
  });

  test('takes blocks as one program: what one imports another may use', () => {
    expect(ruff.lintPython(['import os', 'print(os.sep)', 'print(os.linesep)'])).toEqual([]);
  });

  test('maps a finding to its block and the line in it', () => {
    const blocks = ['x = 1\n\nprint(x)\n', 'print(x)\nprint(z)', 'import json'];
    expect(ruff.lintPython(blocks)).toEqual([
      { block: 1, line: 2, column: 7, code: 'F821', message: 'имя z не определено' },
      { block: 2, line: 1, column: 8, code: 'F401', message: expect.stringContaining('json') },
    ]);
  });

  test('says only which block is no Python, if one is none', () => {
    const found = ruff.lintPython(['import os', 'def f(:\n    pass', 'print(1)']);
    expect(found.length).toBeGreaterThan(0);
    for (const diagnostic of found) expect(diagnostic).toMatchObject({ block: 1, code: 'invalid-syntax' });
    expect(found[0]).toMatchObject({ line: 1, column: 7 });
  });

  test('lets a block redefine what another defined, and import where it needs to', () => {
    const first = 'def f():\n    return 1\n\n\nprint(f())';
    const second = 'import os\n\n\ndef f():\n    return os.sep\n\n\nprint(f())';
    expect(ruff.lintPython([first, second])).toEqual([]);
  });

  test('obeys noqa', () => {
    expect(ruff.lintPython(['x = 1\nprint(x == None)  # noqa: E711\n'])).toEqual([]);
  });

  test('understands the newest syntax', () => {
    const code = 'name = "x"\nprint(t"{name}")\ntry:\n    pass\nexcept ValueError, TypeError:\n    pass\n';
    expect(ruff.lintPython([code])).toEqual([]);
  });

  test.each(['('.repeat(5000), '['.repeat(100_000), `${'-'.repeat(100_000)}1`])('survives deep nesting %#', (code) => {
    expect(ruff.lintPython(['x = 1', code])).toMatchObject([{ code: 'invalid-syntax', block: 1 }]);
    expect(ruff.formatPython(code)).toBeUndefined();
    expect(ruff.lintPython(['import os'])).toMatchObject([{ code: 'F401' }]);
  });
});

describe('formatPython', () => {
  test('formats at 80 columns with double quotes', () => {
    expect(ruff.formatPython("x = { 'a':1 }")).toBe('x = {"a": 1}\n');
    const long = `call(${Array.from({ length: 12 }, (_, index) => `argument${index}`).join(', ')})\n`;
    expect(ruff.formatPython(long)?.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('changes nothing about what it has formatted', () => {
    const once = ruff.formatPython('def f( a,b ):\n  return (a+b)') ?? '';
    expect(ruff.formatPython(once)).toBe(once);
  });

  test('gives nothing for what is no Python', () => {
    expect(ruff.formatPython('def f(:')).toBeUndefined();
  });
});

test('formats for the oldest CPython that examples run on, and takes newer syntax', () => {
  const code = 'try:\n    run()\nexcept (OSError, ValueError):\n    pass\n';
  expect(ruff.formatPython(code)).toBe(code);
  expect(ruff.formatPython('name = t"{user}"\n')).toBe('name = t"{user}"\n');
});
