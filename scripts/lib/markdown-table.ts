/**
 * A Markdown table as Prettier formats it.
 *
 * @param rows of equal length, the header first
 * @param alignment of all columns but the first, which is aligned left
 */
export function markdownTable(
  rows: readonly (readonly string[])[],
  alignment: 'left' | 'right',
): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(4, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isRight = (column: number) => alignment === 'right' && column > 0;
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = rows.map((row) =>
    lineOf(
      widths.map((width, column) => {
        const cell = row[column] ?? '';
        return isRight(column) ? cell.padStart(width) : cell.padEnd(width);
      }),
    ),
  );
  const rule = widths.map((width, column) =>
    isRight(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [head, lineOf(rule), ...body].join('\n');
}
