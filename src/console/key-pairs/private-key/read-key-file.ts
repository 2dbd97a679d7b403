import { md5Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { maxKeyTextLength } from '../../../keys/encoding/key-text';
import { publicBlobOfFile, readPublicKey } from '../../../keys/import/read-public-key';
import type { KeyErrorReason } from '../../../keys/encoding/key-error';

export interface KeyFile {
  /** MD5 of the public key blob, 32 lower-case hex digits; `null` if unknown. */
  md5: string | null;
  /** Why ECS can't have this key, or how it's damaged; `null` if neither. */
  problem: KeyErrorReason | null;
  privateKey: 'plain' | 'encrypted' | null;
}

/** Reads which key a file contains. Nothing of it is sent, and its bytes are wiped. */
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

/** Calls `work` with a file's bytes, and wipes them before it resolves. */
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

/** Whether it's too damaged to identify the key. */
export function isDamagedPrivateKey({
  privateKey,
  problem,
}: Pick<KeyFile, 'privateKey' | 'problem'>): boolean {
  return privateKey !== null && damages.includes(problem);
}
