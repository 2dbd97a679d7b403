import { publicKeyFileName } from '../../../keys/file-name';

/** Starts the download of an OpenSSH public key line as `<name>.pub`, with the line feed it needs. */
export function downloadPublicKey(line: string, keyPairName: string): void {
  const url = URL.createObjectURL(new Blob([`${line}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = publicKeyFileName(keyPairName);
  link.click();
  URL.revokeObjectURL(url);
}
