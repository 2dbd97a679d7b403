import { createPrivateKey, generateKeyPairSync } from 'node:crypto';

const windowLength = 12;

/**
 * Finds parts of one private key in text, whatever they are written in: base64, base64url, hex, or
 * one character a byte. Of every 12 bytes of the key that follow each other it knows what they look
 * like, so that a piece of the key gives itself away just as the whole does.
 */
export class PrivateBytes {
  readonly derLength: number;
  readonly pemLength: number;
  private readonly traces = new Set<string>();

  /** `pem` is an unencrypted PKCS#8 PEM file of an RSA key. */
  constructor(pem: string) {
    const key = createPrivateKey(pem);
    this.derLength = key.export({ type: 'pkcs8', format: 'der' }).length;
    this.pemLength = pem.length;
    const { d = '', p = '', q = '', dp = '', dq = '', qi = '' } = key.export({ format: 'jwk' });
    for (const part of [d, p, q, dp, dq, qi]) this.addTracesOf(Buffer.from(part, 'base64url'));
  }

  private addTracesOf(part: Buffer): void {
    for (let start = 0; start + windowLength <= part.length; start += 1) {
      const window = part.subarray(start, start + windowLength);
      for (const encoding of ['base64', 'base64url', 'hex', 'latin1'] as const) {
        this.traces.add(window.toString(encoding));
      }
      this.traces.add(window.toString('hex').toUpperCase());
    }
  }

  /** The first trace of the key in a text, or `null`. */
  traceIn(text: string): string | null {
    // In a PEM lines are broken, in a form body some characters are escaped.
    for (const reading of new Set([text, text.replace(/\s|\\r|\\n/g, ''), unescaped(text)])) {
      const found = this.search(reading);
      if (found !== null) return found;
    }
    return null;
  }

  private search(text: string): string | null {
    for (const { 0: run } of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) {
      for (const length of [windowLength / 0.75, windowLength * 2]) {
        for (let start = 0; start + length <= run.length; start += 1) {
          const piece = run.slice(start, start + length);
          if (this.traces.has(piece)) return piece;
        }
      }
    }
    // Raw bytes are worth a look only where text has none: of the key's that is every other one.
    for (const { index } of text.matchAll(/[^\t\n\r\x20-\x7e]/g)) {
      const piece = text.slice(index, index + windowLength);
      if (this.traces.has(piece)) return piece;
    }
    return null;
  }
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** A key that no key pair has, for a test to be careless with. */
export function newPem(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}
