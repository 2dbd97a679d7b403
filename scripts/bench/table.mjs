/**
 * @typedef {object} Table
 * @property {string} title
 * @property {string[]} columns the names of the values
 * @property {[name: string, ...values: string[]][]} rows
 * @property {string[]} [notes] what one has to know to read the values
 */

/**
 * Lays a table out for a terminal: names to the left, values to the right of their columns.
 *
 * @param {Table} table
 */
export function formatTable({ title, columns, rows, notes = [] }) {
  const lines = [[title, ...columns], ...rows];
  const widths = lines
    .reduce((longest, line) => (line.length > longest.length ? line : longest))
    .map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const laidOut = lines.map((line) =>
    line
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(Math.max(...laidOut.map((line) => line.length)));
  const [head, ...body] = laidOut;
  return ['', head, rule, ...body, ...notes.map((note) => `* ${note}`)].join('\n');
}

/**
 * The same for README.md, without the aims.
 *
 * @param {Table} table
 */
export function markdownTable({ title, columns, rows, notes = [] }) {
  const shown = columns.filter((column) => column !== 'aim');
  const lines = [
    ['', ...shown],
    ['---', ...shown.map(() => '---:')],
    ...rows.map((row) => row.slice(0, shown.length + 1)),
  ];
  return [`\n${title}`, lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), ...notes].join(
    '\n\n',
  );
}

/** @param {number} value */
export function milliseconds(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** @param {number} share from 0 to 1 */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** In kB of 1,000 bytes. @param {number} bytes */
export function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

/**
 * @param {string} words the aim
 * @param {boolean} isMet
 */
export function aim(words, isMet) {
  return `${words}: ${isMet ? 'met' : 'MISSED'}`;
}
