import { md5Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { maxKeyTextLength } from '../../../keys/encoding/key-text';
import { publicBlobOfFile, readPublicKey } from '../../../keys/import/read-public-key';
import type { KeyErrorReason } from '../../../keys/encoding/key-error';

export interface KeyFile {
  /** MD5 of the public key blob, 32 lower-case hex digits; `null` if it isn't known. */
  md5: string | null;
  /** Why it is no key that ECS can have, or how it is damaged; `null` when it may be one. */
  problem: KeyErrorReason | null;
  privateKey: 'plain' | 'encrypted' | null;
}

/**
 * Reads which key a file holds. A private key is read in this page only: its bytes are wiped
 * before the result is there, and nothing of it is sent.
 */
export function readKeyFile(file: File): Promise<KeyFile> {
  return withBytesOf(file, (bytes) => {
    const { blob, problem } = publicBlobOfFile(bytes);
    return {
      md5: blob && md5Fingerprint(blob),
      problem,
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

const damages: readonly (KeyErrorReason | null)[] = [
  'bad-base64',
  'bad-number',
  'malformed-block',
  'malformed-der',
  'trailing-bytes',
  'truncated',
];

/** Whether it is so damaged that it does not even tell which key it was. */
export function isDamagedPrivateKey({
  privateKey,
  problem,
}: Pick<KeyFile, 'privateKey' | 'problem'>): boolean {
  return privateKey !== null && damages.includes(problem);
}
