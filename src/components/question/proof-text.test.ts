import { expect, test } from 'vitest';
import { proofText } from './proof-text.ts';

const python = (blocks: number) => ({ engine: 'Python 3.14', blocks });

test.each([
  [1, '1 пример выполнен на Python 3.14'],
  [2, '2 примера выполнены на Python 3.14'],
  [11, '11 примеров выполнены на Python 3.14'],
  [21, '21 пример выполнен на Python 3.14'],
])('%i executed', (blocks, text) => {
  expect(proofText({ executed: [python(blocks)], notRun: 0 })).toBe(text);
});

test('every engine is named', () => {
  expect(proofText({ executed: [python(9), { engine: 'PostgreSQL 18', blocks: 3 }], notRun: 0 })).toBe(
    '9 примеров выполнены на Python 3.14, 3 на PostgreSQL 18',
  );
});

test.each([[undefined], [{ executed: [], notRun: 4 }], [{ executed: [python(0)], notRun: 4 }]])(
  'nothing executed, nothing claimed',
  (proof) => {
    expect(proofText(proof)).toBeUndefined();
  },
);
