import { formatNumber, type Outcomes, type Trial } from './trials/trial';

const head = ['what was tried', 'inputs', 'what happened', 'wrong'];

export function rowOf({ what, inputs }: Trial, { counts, wrong }: Outcomes): string[] {
  const happened = Array.from(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, count]) => `${formatNumber(count)} ${outcome}`);
  return [what, inputs, happened.join(', '), formatNumber(wrong.length)];
}

/** A table in Markdown, laid out as Prettier does. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [first = '', ...others] = all.map((row) =>
    lineOf(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  return [first, lineOf(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

/** The cells of a table in Markdown, without its head. */
export function cellsOf(table: string): string[][] {
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
