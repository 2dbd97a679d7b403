import { privateKeyFileName } from '../../../keys/file-name';
import type { NewKeyPair } from '../../../keys/new-key-pair';

/**
 * Starts the download of the private key as `<name>.pem`, an unencrypted PKCS#8 PEM file. The page
 * cannot learn whether the file was saved.
 *
 * Throws what `NewKeyPair.pem` throws once the key has been wiped.
 */
export function downloadPrivateKey(key: NewKeyPair, keyPairName: string): void {
  const pem = key.pem();
  const url = URL.createObjectURL(new Blob([pem], { type: 'application/x-pem-file' }));
  pem.fill(0);
  const link = document.createElement('a');
  link.href = url;
  link.download = privateKeyFileName(keyPairName);
  link.click();
  // The download holds on to the bytes by itself; a URL left behind would keep them in memory.
  URL.revokeObjectURL(url);
}
