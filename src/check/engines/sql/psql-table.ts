/** A result set as the server sends it: every value as text, `null` for NULL. */
export interface ResultSet {
  columns: { name: string; typeId: number }[];
  rows: (string | null)[][];
}

/** Object ids of the numeric types, which psql aligns to the right (int2, int4, int8, oid, float4, float8, numeric, money, xid, cid). */
const RIGHT_ALIGNED = new Set([21, 23, 20, 26, 700, 701, 1700, 790, 28, 29]);

/**
 * Prints a result set as `psql` does in its default aligned format, without spaces at the ends of lines.
 * Source: print_aligned_text in src/fe_utils/print.c of PostgreSQL.
 */
export function psqlTable({ columns, rows }: ResultSet): string {
  const cells = rows.map((row) => row.map((value) => (value ?? '').split('\n')));
  const widths = columns.map(({ name }, index) => Math.max(width(name), ...cells.flatMap((row) => row[index]!.map(width))));
  const header = columns.map(({ name }, index) => ` ${center(name, widths[index]!)} `).join('|');
  const rule = widths.map((length) => '-'.repeat(length + 2)).join('+');
  const body = cells.flatMap((row) => rowLines(row, columns, widths));
  const count = rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`;
  return [header, rule, ...body, count].map((line) => line.trimEnd()).join('\n');
}

/** The lines of one row; a line break inside a value is shown as `+`, as psql does. */
function rowLines(row: string[][], columns: ResultSet['columns'], widths: number[]): string[] {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((lines, index) => {
        const text = lines[line] ?? '';
        const padding = ' '.repeat(widths[index]! - width(text));
        const aligned = RIGHT_ALIGNED.has(columns[index]!.typeId) ? padding + text : text + padding;
        return ` ${aligned}${line < lines.length - 1 ? '+' : ' '}`;
      })
      .join('|'),
  );
}

function center(text: string, length: number): string {
  const space = length - width(text);
  return ' '.repeat(Math.floor(space / 2)) + text + ' '.repeat(Math.ceil(space / 2));
}

/** Width in columns of a terminal, as far as code points tell it. */
function width(text: string): number {
  return [...text].length;
}
