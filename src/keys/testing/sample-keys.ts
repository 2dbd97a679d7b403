/** Without comments. Their private halves were discarded. */
export const sampleLines = {
  rsa: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCefCfwCK7jwvUyilKKlFb/9v2LeshyxAs3dg0ceF7O9EBjcg+sEjRrWTzfoVGw8/pgnfcMqCHruogMAMKvshX3oHfWtmhxjbmBUgk8Vr5iqzAW5yvW9CHnsSGHhDKCxAxCeTpEVwPAJ6C8B/dpes1zBdZl2xSu86YerMciZFo4uVZQ5GJspumfmuB/Oyu1OPueYDv4e1v7tt3K9B59ausq1qiNOoardcIAzwBrtk1xJZK+5Jnd4Bcdb4O/57D+f108B8xjoHThESfm2miuCXkGZNxRAui8ajvuQTse39yAvhDXhQm6RRjo+EaxDCWo08WH3+olsWkkbvGFnIriBuBT',
  nistp256:
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPVXjA5BBlo9fxXqM+YjhPbuM9qbfcC5fSMGJpk4YLvXZKwccXEKXcDEbrsSX/p85ARCf4cbv+IdiFbMDFQ2Uls=',
  nistp384:
    'ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBB2gtT8KyqfqVVzCYcrHiZgOiFZJlIdqLAOCBfWLIhuUZ0n5bI99RIvsCYVh9yBqiHTdxb95CCl5IFvmiskkwdBpiQWO+tkG+fKwn61QUzXEE4W1cWnt4iU13GaKVnv3Qw==',
  nistp521:
    'ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBADPFw73l9k6FoNaqvqJBarisFyKeTrlCAkyFO+ao6tVbzAyi6z5y36OeYvHHOP5q46Kchb3TzO+VsYQc1ZJwyc/QgEaAnzX5duT+Cu0XMZQm9vJQIVQRHp0H+4WE8yA9x1v6bMKJOB5UgzPYXX2zfxqLosP/Qi016iADxTPhGGACKZ9aA==',
  ed25519: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBShQ2NW4vPMpVbejztOWk1mxS446QhXsBLncdoO97uM',
} as const;

/** As written by ssh-keygen. */
export const sampleFiles = Object.values(sampleLines).map((line) => `${line} me@host\n`);

export function base64Of(line: string): string {
  return line.split(' ')[1] ?? '';
}

export function blobOf(line: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64Of(line), 'base64'));
}

export function lineOf(type: string, blob: Uint8Array): string {
  return `${type} ${Buffer.from(blob).toString('base64')}`;
}

/** Wraps like a terminal. */
export function wrapped(text: string, width: number, lineEnd = '\n'): string {
  return text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(lineEnd) ?? '';
}

/** Yields files with a byte changed, lost or inserted, or truncated. Deterministic. */
export function* damagedFiles(files: readonly string[], count: number): Generator<Uint8Array> {
  let seed = 20181115;
  const random = (below: number): number => {
    // Numerical Recipes' generator; only repeatability matters.
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let made = 0; made < count; made += 1) {
    const bytes = Buffer.from(files[random(files.length)] ?? '');
    const at = random(bytes.length);
    const damaged = [
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(8))]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.of(random(256)), bytes.subarray(at)]),
      () => bytes.fill(random(256), at, at + 1),
    ][random(4)]?.();
    yield new Uint8Array(damaged ?? bytes);
  }
}
