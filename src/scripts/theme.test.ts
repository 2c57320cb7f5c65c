import { expect, test } from 'vitest';
import { nextTheme } from './theme.ts';

test.each(['light', 'dark'] as const)(
  'with a %s system the first click changes what is seen, the third brings the system back',
  (system) => {
    const first = nextTheme(undefined, system);
    expect(first).not.toBe(system);
    const second = nextTheme(first, system);
    expect(second).toBe(system);
    expect(nextTheme(second, system)).toBeUndefined();
  },
);
