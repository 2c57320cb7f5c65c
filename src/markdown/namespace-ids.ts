/**
 * Lets the HTML of several pages stand in one: puts a prefix before every id and before all that names one.
 * Only tags are changed, text and code are not: in them `<` is written `&lt;`.
 * @param html what the Markdown processor made
 * @param prefix goes before each id as it is
 */
export function namespaceIds(html: string, prefix: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag
      .replace(/(\s(?:id|for)=")/g, `$1${prefix}`)
      .replace(/(\shref="#|url\(#)/g, `$1${prefix}`)
      .replace(/(\saria-(?:labelledby|describedby)=")([^"]*)/g, (_, name: string, ids: string) => name + ids.replace(/\S+/g, `${prefix}$&`)),
  );
}
