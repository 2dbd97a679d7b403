import { readPastedKey } from '../../keys/import/read-pasted-key';
import { isPrivateKeyText } from '../../keys/private-key/private-key-text';

export function hasPrivateKey(text: string): boolean {
  return isPrivateKeyText(text) || readPastedKey(text).kind === 'private-key';
}
