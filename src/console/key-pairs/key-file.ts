import { md5Fingerprint } from '../../keys/fingerprint';
import { publicBlobOfFile } from '../../keys/public-blob-of-file';
import { maxKeyTextLength, readPublicKey } from '../../keys/read-public-key';

/** What a key file tells without giving anything private away. */
export interface KeyFile {
  /** MD5 of the public key blob, 32 lower-case hex digits. */
  fingerprint: string;
  holdsPrivateKey: boolean;
}

/**
 * Reads which key a file holds; `null` when it holds none that can be read. A private key is read
 * in this page only: its bytes are wiped before the result is there, and nothing of it is sent.
 */
export async function readKeyFile(file: File): Promise<KeyFile | null> {
  const bytes = new Uint8Array(await file.slice(0, maxKeyTextLength + 1).arrayBuffer());
  const blob = publicBlobOfFile(bytes);
  const holdsPrivateKey = readPublicKey(bytes).kind === 'private-key';
  bytes.fill(0);
  return blob && { fingerprint: md5Fingerprint(blob), holdsPrivateKey };
}
