/**
 * The address of an issue form with values for its fields: GitHub takes them from the query by the ids of the fields.
 * Source: https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 */
export function fillForm(address: string, values: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [field, value] of Object.entries(values)) url.searchParams.set(field, value);
  return url.href;
}
