import { decodeBase64, decodeBase64Start } from '../encoding/base64';
import { ascii } from '../encoding/byte-search';

export interface Gap {
  /** Number of base64 characters before it. */
  readonly after: number;
  readonly start: number;
  readonly end: number;
  readonly isLineBreak: boolean;
}

/** Base64, wrapped or not. */
export interface Base64Run {
  /** Without padding; may use the base64url alphabet. */
  readonly characters: string;
  readonly start: number;
  readonly gaps: readonly Gap[];
  /** The end of the text, or a character that isn't base64. */
  readonly end: number;
}

/** In bytes. The blob of RSA 16384 takes 2,078. */
export const maxBlobLength = 6000;
/** In bytes. The shortest key, Ed25519, takes 44. */
const minDerLength = 44;
const maxTypeNameLength = 64;

/** A dash is base64url unless it belongs to an END line. */
const letters = /(?:[A-Za-z0-9+/_]|-(?!-{0,4} ?END\b|-{3}))+/y;
const frames = '|│┃║▏▕¦';
/** Added by editors, shells, terminals and string literals to the end of a wrapped line. */
const lineEnd = String.raw`(?:[\\=$^¶↵↩⏎\x60${frames}]|["'] ?[+.,\\&]?)`;
/** Added to the start of the next line. */
const lineStart = String.raw`(?:[>#;*"'${frames}]|[+.,&\\](?=[ \t]*["'\n])|//(?=[ \t]))`;
const lineGap = new RegExp(
  String.raw`[ \t]*(?:${lineEnd}[ \t]*)*(?:\n[ \t]*(?:${lineStart}[ \t]*)*)+(?=[A-Za-z0-9+/_=-])`,
  'y',
);
const spaceGap = /[ \t]+(?=[A-Za-z0-9+/_-])/y;

/**
 * In characters. Text that is wrapped more narrowly isn't a key; the first and last piece may be
 * shorter.
 */
const minPieceLength = 16;

/** Reads base64 from `start` over line breaks and marks, up to at least `limit` characters. */
export function readBase64Run(text: string, start: number, limit: number): Base64Run {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  let length = 0;
  let end = start;
  let at = start;
  while (length < limit) {
    const piece = matchAt(letters, text, at);
    if (piece === '') break;
    if (length > 0)
      gaps.push({
        after: length,
        start: end,
        end: at,
        isLineBreak: text.slice(end, at).includes('\n'),
      });
    pieces.push(piece);
    length += piece.length;
    end = at + piece.length;
    if (gaps.length > 0 && piece.length < minPieceLength) break;
    at = end + (matchAt(lineGap, text, end) || matchAt(spaceGap, text, end)).length;
    if (at === end) break;
  }
  return { characters: pieces.join(''), start, gaps, end };
}

/** The first `length` characters of a run. */
export function startOfRun(run: Base64Run, length: number): Base64Run {
  const gaps = run.gaps.filter(({ after }) => after < length);
  return {
    characters: run.characters.slice(0, length),
    start: run.start,
    gaps,
    end: offsetOf(run, length),
  };
}

/** The text offset after the first `length` characters of a run. */
function offsetOf({ start, gaps }: Base64Run, length: number): number {
  const last = gaps.findLast(({ after }) => after < length);
  return last === undefined ? start + length : last.end + length - last.after;
}

/**
 * Whether all lines have the same width; otherwise, pieces may be missing. `before` is the number of
 * characters in front of the run on its first line.
 */
export function isEvenlyWrapped({ characters, gaps }: Base64Run, before: number): boolean {
  if (gaps.length === 0) return true;
  const ends = [...gaps.map(({ after }) => after), characters.length];
  const lengths = ends.map((end, index) => end - (ends[index - 1] ?? 0));
  const first = lengths[0] ?? 0;
  const last = lengths.at(-1) ?? 0;
  const width = lengths.length > 2 ? (lengths[1] ?? 0) : first + before;
  const isEven = lengths.slice(1, -1).every((length) => length === width) && last <= width;
  // A line break proves that a line ended early; a space doesn't.
  if (gaps.every(({ isLineBreak }) => isLineBreak)) return isEven && first <= width;
  return isEven && lengths.length > 2 && (first === width || first + before === width);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const endMark = new RegExp(String.raw`(?:${lineEnd})$`);
const startMark = new RegExp(String.raw`^(?:${lineStart})`);
/** In characters, at least as long as any mark. */
const maxMarkLength = 4;

/** Without white space and marks at the end. */
export function withoutLineEnd(line: string): string {
  const text = line.trimEnd();
  const mark = endMark.exec(text.slice(-maxMarkLength))?.[0];
  return mark === undefined ? text : withoutLineEnd(text.slice(0, -mark.length));
}

/** Without white space and marks at the start. */
export function withoutLineStart(line: string): string {
  const text = line.trimStart();
  const mark = startMark.exec(text.slice(0, maxMarkLength))?.[0];
  return mark === undefined ? text : withoutLineStart(text.slice(mark.length));
}

/** Decodes a run (RFC 4648 section 4 or 5, unpadded); `null` if it's invalid or unused bits are set. */
export function decodeRun({ characters }: Base64Run): Uint8Array | null {
  if (/[-_]/.test(characters) && /[+/]/.test(characters)) return null;
  return decodeBase64(standardBase64(characters + '='.repeat(-characters.length & 3)));
}

/** The key type inside a blob (RFC 4253 section 6.6); empty if there is none. */
export function innerTypeOf(run: Base64Run): string {
  const start = decodeRunStart(run, 4 + maxTypeNameLength);
  const length = start[3] ?? 0;
  const name = new TextDecoder().decode(start.subarray(4, 4 + length));
  return start[2] === 0 && name.length === length && /^[a-z0-9@.-]{3,}$/.test(name) ? name : '';
}

/** The length in bytes of a DER SEQUENCE with its header; `null` if it's too short or long for a key. */
export function derLength(run: Base64Run): number | null {
  const [tag, form = 0, first = 0, second = 0] = decodeRunStart(run, 4);
  if (tag !== 0x30 || form > 0x82) return null;
  const long = form === 0x81 ? 3 + first : 4 + first * 256 + second;
  const length = form < 0x80 ? 2 + form : long;
  return length >= minDerLength && length <= maxBlobLength ? length : null;
}

/** Decodes up to `length` bytes from the start of a run. */
export function decodeRunStart({ characters }: Base64Run, length: number): Uint8Array {
  return decodeBase64Start(standardBase64(characters), length);
}

function standardBase64(characters: string): Uint8Array {
  return ascii(characters.replaceAll('-', '+').replaceAll('_', '/'));
}
