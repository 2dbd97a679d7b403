import { queryOptions } from '@tanstack/react-query';
import { describeKeyPairs, type KeyPair } from '../../../contract/key-pairs';
import { ApiError } from '../../api/api-error';
import { read } from '../../api/read';
import { t } from '../../i18n/t';
import { keyPairsKey, type ReadOptions } from './queries';

/** One key pair by name, which an incomplete list may lack. */
export function keyPairQuery(regionId: string, name: string) {
  return queryOptions({
    queryKey: [...keyPairsKey(regionId), 'named', name] as const,
    queryFn: ({ signal }) => readKeyPair(regionId, name, { signal }),
  });
}

/** The public key as listed; empty if ECS lists no key with this fingerprint. */
export function publicKeyQuery(regionId: string, keyPair: KeyPair) {
  const { KeyPairName: name, KeyPairFingerPrint: fingerprint } = keyPair;
  return queryOptions({
    queryKey: ['public-key', regionId, name, fingerprint] as const,
    // The fingerprint determines the key.
    ...(fingerprint !== '' && { staleTime: Infinity }),
    queryFn: async ({ signal }): Promise<string> => {
      const found = await readKeyPair(regionId, name, { signal, withPublicKeys: true });
      return found?.KeyPairFingerPrint === fingerprint ? (found.PublicKey ?? '') : '';
    },
  });
}

/** `null` if it doesn't exist. Throws `ApiError`. */
export async function readKeyPair(
  regionId: string,
  name: string,
  { signal, withPublicKeys }: ReadOptions = {},
): Promise<KeyPair | null> {
  const { KeyPairs } = await read(
    describeKeyPairs,
    { RegionId: regionId, KeyPairName: name, ...(withPublicKeys && { IncludePublicKey: true }) },
    signal,
  );
  const found = KeyPairs.KeyPair.find(({ KeyPairName }) => KeyPairName === name);
  if (found === undefined && KeyPairs.unreadable > 0) {
    const message = () => t('ECS returned the key pair in a form that this page can’t read.');
    throw new ApiError({ kind: 'bad-response', message, isMismatch: true });
  }
  return found ?? null;
}
