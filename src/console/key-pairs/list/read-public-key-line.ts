import { describeKeyPairs } from '../../../contract/key-pairs';
import { read } from '../../api/read';
import { errorWords } from '../../errors/error-words';
import { showToast } from '../../ui/toasts';

/** A key pair's public key as ECS keeps it; `null` after a message said why it can't be shown. */
export async function readPublicKeyLine(regionId: string, name: string): Promise<string | null> {
  const title = `Couldn’t copy the public key of ${name}`;
  try {
    const request = { RegionId: regionId, KeyPairName: name, IncludePublicKey: true };
    const response = await read(describeKeyPairs, request);
    const keyPair = response.KeyPairs.KeyPair.find((each) => each.KeyPairName === name);
    if (keyPair?.PublicKey) return keyPair.PublicKey;
    const description = keyPair ? 'ECS returned no public key.' : 'The key pair doesn’t exist.';
    showToast({ tone: 'error', title, description });
  } catch (error) {
    showToast({ tone: 'error', title, description: errorWords(error) });
  }
  return null;
}
