import { md5Fingerprint } from '../../keys/fingerprint';
import { publicBlobOfFile } from '../../keys/public-blob-of-file';
import { maxKeyTextLength, readPublicKey } from '../../keys/read-public-key';
import type { RefusalReason } from '../../keys/refusal';

/** What a key file tells without giving anything private away. */
export interface KeyFile {
  /** MD5 of the public key blob, 32 lower-case hex digits; `null` when it cannot be told. */
  fingerprint: string | null;
  /** Why it is no key that ECS can have; `null` when it may be one. */
  refusal: RefusalReason | null;
  holdsPrivateKey: boolean;
}

/**
 * Reads which key a file holds. A private key is read in this page only: its bytes are wiped
 * before the result is there, and nothing of it is sent.
 */
export async function readKeyFile(file: File): Promise<KeyFile> {
  const bytes = new Uint8Array(await file.slice(0, maxKeyTextLength + 1).arrayBuffer());
  const { blob, refusal } = publicBlobOfFile(bytes);
  const holdsPrivateKey = readPublicKey(bytes).kind === 'private-key';
  bytes.fill(0);
  return { fingerprint: blob && md5Fingerprint(blob), refusal, holdsPrivateKey };
}
