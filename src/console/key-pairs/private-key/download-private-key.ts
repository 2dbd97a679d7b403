import { privateKeyFileName } from '../../../keys/private-key/file-name';
import type { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { downloadFile } from '../../ui/download-file';

/**
 * Starts the download of the private key as `<name>.pem`, an unencrypted PKCS#8 PEM file. The page
 * cannot learn whether the file was saved.
 *
 * Throws what `NewKeyPair.pem` throws once the key has been wiped.
 */
export function downloadPrivateKey(key: NewKeyPair, keyPairName: string): void {
  const pem = key.pem();
  const file = new Blob([pem], { type: 'application/x-pem-file' });
  pem.fill(0);
  downloadFile(privateKeyFileName(keyPairName), file);
}
