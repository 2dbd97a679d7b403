import { createPrivateKey, generateKeyPairSync } from 'node:crypto';

const windowLength = 12;

/** The length in characters of a window as bytes, in base64, and in hex. */
const traceLengths = [windowLength, windowLength / 0.75, windowLength * 2];

/**
 * Finds parts of one private key in text, in base64, base64url, hex, or with one character per byte. It
 * indexes each window of 12 consecutive bytes of the key, so it finds pieces as well as the whole.
 */
export class PrivateBytes {
  readonly derLength: number;
  readonly pemLength: number;
  private readonly traces = new Set<string>();
  /** Whether any trace may begin with these four characters. A fast filter: most texts have no trace. */
  private readonly mayBegin = new Uint8Array(2 ** 20);

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
        this.addTrace(window.toString(encoding));
      }
      this.addTrace(window.toString('hex').toUpperCase());
    }
  }

  private addTrace(trace: string): void {
    this.traces.add(trace);
    let firstFour = 0;
    for (let at = 0; at < 4; at += 1) firstFour = withCode(firstFour, trace.charCodeAt(at));
    this.mayBegin[placeOf(firstFour)] = 1;
  }

  /** The first trace of the key in a text, or `null`. */
  traceIn(text: string): string | null {
    // PEM has line breaks, and form bodies have escaped characters.
    for (const reading of new Set([text, text.replace(/\s|\\r|\\n/g, ''), unescaped(text)])) {
      const found = this.search(reading);
      if (found !== null) return found;
    }
    return null;
  }

  private search(text: string): string | null {
    let lastFour = 0;
    for (let end = 0; end < text.length; end += 1) {
      lastFour = withCode(lastFour, text.charCodeAt(end));
      if (this.mayBegin[placeOf(lastFour)] === 0) continue;
      for (const length of traceLengths) {
        const piece = text.slice(end - 3, end - 3 + length);
        if (this.traces.has(piece)) return piece;
      }
    }
    return null;
  }
}

function withCode(characters: number, code: number): number {
  return (characters << 8) ^ code;
}

function placeOf(characters: number): number {
  return Math.imul(characters, 0x9e3779b1) >>> 12;
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** A new private key that belongs to no key pair, so that a test may leak it. */
export function newPem(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}
