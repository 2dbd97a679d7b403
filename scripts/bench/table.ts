import { markdownTable } from '../lib/markdown-table';

export interface Table {
  title: string;
  /** The last may be `aim`. */
  columns: string[];
  /** Each starts with its name. */
  rows: string[][];
  notes: string[];
}

/** Formats a table, without its aims for README.md. */
export function formatTable({ title, columns, rows, notes }: Table, hasAims: boolean): string {
  const shown = columns.filter((column) => hasAims || column !== 'aim').length + 1;
  const table = [['', ...columns], ...rows].map((row) => row.slice(0, shown));
  const list = notes.map((note) => `* ${note}`).join('\n');
  return ['', title, markdownTable(table, 'right'), list].join('\n\n');
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

export function aim(words: string, isMet: boolean): string {
  return `${words}: ${isMet ? 'met' : 'MISSED'}`;
}

export function under(value: number, limit: number): string {
  return aim(`under ${limit}`, value < limit);
}
