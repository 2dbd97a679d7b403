import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keyFamily, type OpenSshPublicKey } from '../public-key/openssh-public-key';

export type Randomart = ReturnType<typeof randomart>;

const width = 17;
const height = 9;
/** Symbols by number of visits. Start and end have their own. */
const symbols = ' .o+=*BOX@%&#/^';
const startSymbol = 'S';
const endSymbol = 'E';
const spoken: Readonly<Record<string, string>> = {
  '.': 'dot',
  o: 'small o',
  '+': 'plus',
  '=': 'equals',
  '*': 'star',
  B: 'capital B',
  O: 'capital O',
  X: 'capital X',
  '@': 'at sign',
  '%': 'percent',
  '&': 'ampersand',
  '#': 'hash',
  '/': 'slash',
  '^': 'caret',
  S: 'start',
  E: 'end',
};

/**
 * Draws a fingerprint as the walk of a bishop from the center, two bits per step. Source: OpenSSH,
 * fingerprint_randomart in sshkey.c; Loss, Limmer, von Gernler, "The drunken bishop".
 */
export function randomart(
  key: Pick<OpenSshPublicKey, 'type' | 'bits' | 'blob'>,
  hash: 'SHA256' | 'MD5',
) {
  const rows = randomartRows(hash === 'SHA256' ? sha256(key.blob) : md5(key.blob));
  const keyName = `${keyFamily(key.type).toUpperCase()} ${key.bits}`;
  return {
    /** 9 rows of 17 ASCII characters. */
    rows,
    /** As in `ssh-keygen -lv`: 11 lines of 19 characters, joined by LF. */
    text: [edge(`[${keyName}]`), ...rows.map((row) => `|${row}|`), edge(`[${hash}]`)].join('\n'),
    /** For screen readers. */
    description: describeRows(rows, keyName, hash),
  };
}

/** The picture without frame: 9 rows of 17 ASCII characters. */
export function randomartRows(digest: Uint8Array): string[] {
  const visits = Array.from({ length: height }, () => new Uint8Array(width));
  let x = Math.floor(width / 2);
  let y = Math.floor(height / 2);
  const start = { x, y };
  for (const byte of digest) {
    for (let shift = 0; shift < 8; shift += 2) {
      const step = byte >> shift;
      x = clamp(x + (step & 1 ? 1 : -1), width);
      y = clamp(y + (step & 2 ? 1 : -1), height);
      const row = visits[y];
      if (row !== undefined) row[x] = Math.min((row[x] ?? 0) + 1, symbols.length - 1);
    }
  }
  const end = { x, y };
  // As in OpenSSH, the end wins if the walk ends at the start.
  return visits.map((row, rowIndex) =>
    Array.from(row, (count, column) => {
      if (column === end.x && rowIndex === end.y) return endSymbol;
      if (column === start.x && rowIndex === start.y) return startSymbol;
      return symbols.charAt(count);
    }).join(''),
  );
}

function clamp(value: number, size: number): number {
  return Math.max(0, Math.min(size - 1, value));
}

function edge(title: string): string {
  const before = Math.floor((width - title.length) / 2);
  return `+${'-'.repeat(before)}${title}${'-'.repeat(width - before - title.length)}+`;
}

function describeRows(rows: readonly string[], keyName: string, hash: string): string {
  const sentences = rows.map((row, index) => {
    const squares = Array.from(row, (symbol, column) => [spoken[symbol], column + 1] as const)
      .filter(([word]) => word !== undefined)
      .map(([word, column]) => `${word} at ${column}`);
    return `Row ${index + 1}: ${squares.join(', ') || 'blank'}.`;
  });
  const title = `Randomart of the ${hash} fingerprint, ${keyName}, ${height} rows of ${width} columns.`;
  return [title, ...sentences].join(' ');
}
