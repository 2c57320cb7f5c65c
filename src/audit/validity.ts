import { definePlugin, HtmlValidate, Rule, StaticConfigLoader, type DOMReadyEvent, type DOMTree } from 'html-validate';

/** What every page has exactly once; a header or footer inside `main` is not the page's own. */
const landmarks = ['html[lang]', 'head > title', 'body > header', 'main', 'main h1', 'body > footer, body > div > div > footer'];

/** The skeleton of a page, which the HTML standard leaves open and screen readers rely on, and what the validator does not know. */
class PageStructure extends Rule {
  setup(): void {
    this.on('dom:ready', ({ document }: DOMReadyEvent) => {
      for (const selector of landmarks) this.#once(document, selector);
      for (const term of document.querySelectorAll('dl > dd:first-child, dl > div > dd:first-child')) {
        this.report(term, 'Description without a term before it');
      }
    });
  }

  #once(document: DOMTree, selector: string): void {
    const found = document.querySelectorAll(selector).length;
    if (found !== 1) this.report(document.root, `Expected one "${selector}", found ${found}`);
  }
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    plugins: [definePlugin({ name: 'handbook', rules: { 'page-structure': PageStructure } })],
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      'page-structure': 'error',
      // Integrity hashes guard against other hosts; the pages load nothing from them.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/**
 * What is wrong with the HTML of a page by the HTML standard, WAI-ARIA and the habits of this site's pages.
 * @returns `line:column rule: message`, empty for a valid page
 */
export async function htmlErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const errors = results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
  return /<\/html>\s*$/.test(html) ? errors : [...errors, 'Something stands after </html>'];
}
