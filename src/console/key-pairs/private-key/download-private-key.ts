import { privateKeyFileName } from '../../../keys/private-key/file-name';
import type { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { downloadFile } from '../../ui/download-file';

/**
 * Downloads unencrypted PKCS#8 PEM. The page can't tell whether it was saved. Throws Error if the
 * key is wiped.
 */
export function downloadPrivateKey(key: NewKeyPair, keyPairName: string): void {
  const pem = key.pem();
  const file = new Blob([pem], { type: 'application/x-pem-file' });
  pem.fill(0);
  downloadFile(privateKeyFileName(keyPairName), file);
}
