import { namespaceIds } from './namespace-ids.ts';

/**
 * The HTML of a page as a part of another: ids of its own, and names of its tables unlike those of others.
 * @param html what the Markdown processor made
 * @param prefix goes before each id
 * @param name follows the name of each table: `вопроса 12`
 */
export function embedPage(html: string, prefix: string, name: string): string {
  return namespaceIds(html, prefix).replace(/(<section class="table"[^>]* aria-label="[^"]*)/g, `$1 ${name}`);
}
