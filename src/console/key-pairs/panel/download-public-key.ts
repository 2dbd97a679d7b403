import { publicKeyFileName } from '../../../keys/private-key/file-name';
import { downloadFile } from '../../ui/download-file';

/** Starts the download of an OpenSSH public key line as `<name>.pub`, with the line feed it needs. */
export function downloadPublicKey(line: string, keyPairName: string): void {
  downloadFile(publicKeyFileName(keyPairName), new Blob([`${line}\n`], { type: 'text/plain' }));
}
