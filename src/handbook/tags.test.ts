import { expect, test } from 'vitest';
import { tagAnchor, tags } from './tags.ts';

test('tags and their anchors are all different', () => {
  expect(new Set(tags).size).toBe(tags.length);
  expect(new Set(tags.map(tagAnchor)).size).toBe(tags.length);
});
