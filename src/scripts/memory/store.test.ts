import { expect, test } from 'vitest';
import { countRead, noteSeen, type PageRecord } from './store.ts';

test('a page is read when the last of its parts is', () => {
  const record: PageRecord = { seen: [] };
  const parts = ['basic', 'practice', 'q1'];
  noteSeen(record, ['q1'], parts);
  noteSeen(record, ['basic', 'q1'], parts);
  expect(record).toEqual({ seen: ['q1', 'basic'] });
  noteSeen(record, ['practice'], parts);
  expect(record.read).toBe(true);
});

test('only read pages under the given paths are counted', () => {
  const pages = { '/web/drf/': { seen: [], read: true }, '/web/cors/': { seen: [] }, '/guide/start/': { seen: [], read: true } };
  expect(countRead({ pages }, ['/web/'])).toBe(1);
  expect(countRead({ pages }, ['/web/', '/guide/'])).toBe(2);
  expect(countRead({ pages }, ['/python-core/'])).toBe(0);
});
