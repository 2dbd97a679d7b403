export type BlockLines = NonNullable<ReturnType<typeof findBlockLines>>;

const dashes = String.raw`[-=~_\u2010-\u2015\u2212\u2500]{0,12}`;
const label = String.raw`((?:RSA |SSH2 )?PUBLIC KEY)`;
const begin = new RegExp(String.raw`BEGIN {1,4}${label} ?${dashes}`, 'gi');
const dashesInFront = new RegExp(String.raw`${dashes} ?$`);
const end = new RegExp(
  String.raw`[^\S\n]{0,200}\n?[\s>#|│*/;\\$]{0,40}?(${dashes} ?END {1,4}${label} ?${dashes})`,
  'iy',
);
/** RFC 4716 limits a header to 1,024 bytes, and blocks have few. */
const maxHeadersLength = 4096;

/**
 * Finds the BEGIN and END lines around a key, even damaged ones; `null` without BEGIN. `comment` is the
 * RFC 4716 header, or empty.
 */
export function findBlockLines(text: string, bodyStart: number, bodyEnd: number) {
  const from = Math.max(0, bodyStart - maxHeadersLength);
  const front = text.slice(from, bodyStart);
  const opening = Array.from(front.matchAll(begin)).at(-1);
  if (opening === undefined || /\bEND [\w ]*KEY/i.test(front.slice(opening.index))) return null;

  const marks = dashesInFront.exec(front.slice(0, opening.index))?.[0] ?? '';
  end.lastIndex = bodyEnd;
  const closing = end.exec(text);
  const name = (opening[1] ?? '').toUpperCase();
  const isWhole =
    marks + opening[0].trimEnd() === wholeLine('BEGIN', name) &&
    closing?.[1]?.trim() === wholeLine('END', name);
  return {
    label: name,
    start: from + opening.index - marks.length,
    end: bodyEnd + (closing?.[0].length ?? 0),
    comment: commentIn(front.slice(opening.index + opening[0].length)),
    surroundings: isWhole ? [] : (['begin-line'] as const),
  };
}

function wholeLine(verb: 'BEGIN' | 'END', name: string): string {
  return name.startsWith('SSH2') ? `---- ${verb} ${name} ----` : `-----${verb} ${name}-----`;
}

/** Headers may be joined in one line; a backslash continues a header on the next line. */
function commentIn(headers: string): string {
  const unfolded = headers.replace(/\\\n[ \t>|#]*/g, '');
  const [, quoted, bare] =
    /\bComment:[ \t]*(?:"([^"\n]*)"|([^\n]{0,1024}?)(?=\n|$|[ \t]+(?:Subject|x-[\w-]+):))/i.exec(
      unfolded,
    ) ?? [];
  return (quoted ?? bare ?? '').trim();
}
