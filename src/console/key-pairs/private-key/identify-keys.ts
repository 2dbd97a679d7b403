import { md5Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { decodeText } from '../../../keys/import/decode-text';
import type { KeyProblem } from '../../../keys/import/complete-key';
import { readPastedKey, type PastedKey } from '../../../keys/import/read-pasted-key';
import { wholeFingerprints } from '../../../keys/fingerprint/match-fingerprint';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { defineMessages, t, type Message } from '../../i18n/t';
import { pastedKeyProblem } from '../import/public-key-messages';
import { isDamagedPrivateKey, withBytesOf } from './read-key-file';

export interface IdentifiedKey {
  /** MD5 as 32 lower-case hex digits, or `SHA256:` and 43 characters of base64. */
  readonly fingerprint: string;
  /** The key's comment, or else its fingerprint. */
  readonly label: string;
}

export type KeyFileContent =
  | { readonly kind: 'keys'; readonly keys: readonly [IdentifiedKey, ...IdentifiedKey[]] }
  | { readonly kind: 'problem'; readonly message: Message };

/**
 * Finds private keys with a readable public half, public keys in any text, and fingerprints. Wipes
 * the bytes. Rejects if the file can't be read.
 */
export function identifyKeys(file: File): Promise<KeyFileContent> {
  return withBytesOf(file, (bytes) => {
    const pasted = readPastedKey(bytes);
    const [first, ...more] = keysOf(pasted) ?? fingerprintsIn(pasted, bytes);
    return first === undefined
      ? { kind: 'problem', message: () => problemOf(pasted) }
      : { kind: 'keys', keys: [first, ...more] };
  });
}

function keysOf(pasted: PastedKey): IdentifiedKey[] | null {
  switch (pasted.kind) {
    case 'key':
    case 'surrounded':
      return [identified(pasted.key)];
    case 'several':
      return pasted.keys.map(identified);
    case 'private-key':
      return pasted.publicHalf ? [identified(pasted.publicHalf)] : [];
    default:
      return null;
  }
}

function identified({ blob, comment }: PublicKeyInfo): IdentifiedKey {
  const fingerprint = md5Fingerprint(blob);
  return { fingerprint, label: comment || fingerprint };
}

function fingerprintsIn(pasted: PastedKey, bytes: Uint8Array): IdentifiedKey[] {
  const isText = pasted.kind === 'not-a-key' && pasted.is === 'fingerprint';
  const fingerprints = isText ? wholeFingerprints(decodeText(bytes)) : [];
  return [...new Set(fingerprints)].map((fingerprint) => ({ fingerprint, label: fingerprint }));
}

const fileProblems: Partial<Record<KeyProblem['reason'], Message>> = defineMessages({
  empty: 'The file is empty.',
  'unknown-format': 'It contains neither a key nor a fingerprint.',
  'too-long': 'It’s too large for a key file.',
});

function problemOf(pasted: PastedKey): string {
  if (pasted.kind === 'refused') {
    const message = fileProblems[pasted.reason];
    if (message !== undefined) return message();
  }
  if (pasted.kind !== 'private-key') return pastedKeyProblem(pasted) ?? '';
  const { problem = null } = pasted;
  if (problem === null) {
    return t(
      'This private key doesn’t show its public half without its passphrase. Choose the .pub file that belongs to it.',
    );
  }
  return isDamagedPrivateKey({ privateKey: 'plain', problem })
    ? t(
        'This private key is damaged or cut off. Choose another copy of it, or the .pub file that belongs to it.',
      )
    : (pastedKeyProblem({ kind: 'refused', reason: problem }) ?? '');
}
