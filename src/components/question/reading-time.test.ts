import { expect, test } from 'vitest';
import { parsePage } from '../../handbook/page.ts';
import { readingMinutes } from './reading-time.ts';

const minutes = (body: string) => readingMinutes(parsePage('page.md', body));
const words = (count: number) => 'слово '.repeat(count);
const block = (info: string, lines: number) => `\n\n\`\`\`${info}\n${'x = 1\n'.repeat(lines)}\`\`\`\n`;

test('prose is read at 180 words a minute', () => {
  expect(minutes(words(900))).toBe(5);
});

test('lines of code take time of their own; outputs and empty lines do not', () => {
  const code = block('python', 60);
  expect(minutes(words(180) + code)).toBe(3);
  expect(minutes(words(180) + code + block('text output', 600))).toBe(3);
  expect(minutes(words(180) + '\n\n```python\n' + '\n'.repeat(600) + '```\n')).toBe(1);
});

test('no page takes less than a minute', () => {
  expect(minutes('')).toBe(1);
});
