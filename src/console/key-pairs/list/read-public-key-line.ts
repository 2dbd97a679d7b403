import { errorReason } from '../../errors/error-messages';
import { t } from '../../i18n/t';
import { isolated } from '../../ui/isolated';
import { showToast } from '../../ui/toasts';
import { readListedPublicKey } from '../data/listed-public-key';
import { readKeyPair } from '../data/one-key-pair';

/** The public key as one OpenSSH line. Shows an error message and returns `null` if it can't be read. */
export async function readPublicKeyLine(regionId: string, name: string): Promise<string | null> {
  const title = () => t('Couldn’t copy the public key of {name}', { name: isolated(name) });
  try {
    const keyPair = await readKeyPair(regionId, name, { withPublicKeys: true });
    const listed = keyPair?.PublicKey ?? '';
    if (listed !== '') return readListedPublicKey(listed)?.line ?? listed;
    const description = () =>
      t(keyPair ? 'ECS didn’t return the public key.' : 'The key pair doesn’t exist.');
    showToast({ tone: 'error', title, description });
  } catch (error) {
    showToast({ tone: 'error', title, reason: errorReason(error) });
  }
  return null;
}
