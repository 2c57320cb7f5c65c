import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './security-policy.ts';

test('inline scripts are allowed by their hash and in no other way', () => {
  const policy = contentSecurityPolicy(['alert(1)']);
  // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  expect(policy).not.toContain('unsafe-inline');
});

test('whatever is not named is forbidden', () => {
  expect(contentSecurityPolicy([])).toMatch(/^default-src 'none'/);
});
