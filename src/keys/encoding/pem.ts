import { base64Length, writeBase64 } from './base64';

const derBytesPerLine = 48;

/** PEM (RFC 7468) in ASCII: 64-character lines with LF. Makes no other copy, so the caller can wipe it. */
export function pemFromDer(label: string, der: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(`-----BEGIN ${label}-----\n`);
  const foot = encoder.encode(`-----END ${label}-----\n`);
  const lines = Math.ceil(der.length / derBytesPerLine);
  const pem = new Uint8Array(head.length + base64Length(der.length) + lines + foot.length);

  pem.set(head);
  let at = head.length;
  for (let start = 0; start < der.length; start += derBytesPerLine) {
    at = writeBase64(der.subarray(start, start + derBytesPerLine), pem, at);
    pem[at++] = 0x0a;
  }
  pem.set(foot, at);
  return pem;
}
