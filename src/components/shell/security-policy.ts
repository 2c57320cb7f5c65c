import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of every page: nothing but this site, no inline styles, and of inline scripts
 * only those given.
 * WebAssembly is what the search engine runs on.
 * @param inlineScripts exact texts of the scripts that stand in the page
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
