import { md5Fingerprint } from '../../keys/fingerprint';
import { maxKeyTextLength } from '../../keys/key-text';
import { publicBlobOfFile } from '../../keys/public-blob-of-file';
import { readPublicKey } from '../../keys/read-public-key';
import type { RefusalReason } from '../../keys/refusal';

/** What a key file tells without giving anything private away. */
export interface KeyFile {
  /** MD5 of the public key blob, 32 lower-case hex digits; `null` when it cannot be told. */
  fingerprint: string | null;
  /** Why it is no key that ECS can have, or how it is damaged; `null` when it may be one. */
  refusal: RefusalReason | null;
  privateKey: 'plain' | 'encrypted' | null;
}

/**
 * Reads which key a file holds. A private key is read in this page only: its bytes are wiped
 * before the result is there, and nothing of it is sent.
 */
export function readKeyFile(file: File): Promise<KeyFile> {
  return withBytesOf(file, (bytes) => {
    const { blob, refusal } = publicBlobOfFile(bytes);
    return {
      fingerprint: blob && md5Fingerprint(blob),
      refusal,
      privateKey: privateKeyIn(bytes),
    };
  });
}

function privateKeyIn(bytes: Uint8Array): KeyFile['privateKey'] {
  const result = readPublicKey(bytes);
  if (result.kind !== 'private-key') return null;
  return result.format.startsWith('encrypted-') ? 'encrypted' : 'plain';
}

/** Lets `work` look at the bytes of a key file, which are wiped before its result is there. */
export async function withBytesOf<Result>(
  file: File,
  work: (bytes: Uint8Array) => Result,
): Promise<Result> {
  const bytes = new Uint8Array(await file.slice(0, maxKeyTextLength + 1).arrayBuffer());
  try {
    return work(bytes);
  } finally {
    bytes.fill(0);
  }
}

const otherKinds: Partial<Record<RefusalReason, string>> = {
  dsa: 'a DSA key',
  'security-key': 'a key of a security token',
  certificate: 'an OpenSSH certificate',
  'x509-certificate': 'an X.509 certificate',
  'rsa-too-short': 'an RSA key of less than 2048 bits',
  'several-keys': 'several keys',
};

const damages: readonly (RefusalReason | null)[] = [
  'bad-base64',
  'bad-number',
  'malformed-block',
  'malformed-der',
  'trailing-bytes',
  'truncated',
];

/** Whether it is so damaged that it does not even tell which key it was. */
export function isDamagedPrivateKey({ privateKey, refusal }: KeyFile): boolean {
  return privateKey !== null && damages.includes(refusal);
}

/** Why a file cannot be found among the key pairs, in words; `null` when it can be looked for. */
export function keyFileProblem(fileName: string, keyFile: KeyFile): string | null {
  if (keyFile.fingerprint !== null) return null;
  const kind = keyFile.refusal === null ? undefined : otherKinds[keyFile.refusal];
  if (kind !== undefined) {
    return `${fileName} holds ${kind}, and so belongs to no key pair here: ECS takes RSA keys of 2048 bits and more, and ECDSA keys.`;
  }
  if (isDamagedPrivateKey(keyFile)) {
    return `${fileName} holds a private key that is damaged or cut off. Look for another copy of it, or give the .pub file that belongs to it.`;
  }
  if (keyFile.privateKey !== null) {
    return `${fileName} holds a private key that does not show its public half. Give the .pub file that belongs to it.`;
  }
  return `${fileName} holds no key that can be read. A PEM, OpenSSH or PuTTY key file, private or public, works.`;
}
