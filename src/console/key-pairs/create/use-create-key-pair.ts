import { useMutation, useQueryClient } from '@tanstack/react-query';
import { read } from '../../api/read';
import { realPauses } from '../../api/repeat-while-throttled';
import { describeKeyPairs, type KeyPair } from '../../../contract/key-pairs';
import { invalidateKeyPairs } from '../data/queries';
import { isSystemTagKey } from '../tags/tag-rules';
import { createKeyPair, type CreationAttempt, type CreationEnd } from './create-protocol';
import type { CreationInput } from './creation-input';
import { importPublicKey } from './import-public-key';

/** Public data only: the mutation cache keeps it. */
interface Creation extends CreationAttempt {
  input: Omit<CreationInput, 'importedKey'>;
  /** One OpenSSH line. */
  publicKey: string;
}

/** Brings a public key under a name into the region, and finds out for sure how that ended. */
export function useCreateKeyPair(regionId: string) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ input, publicKey, ...attempt }: Creation): Promise<CreationEnd> =>
      createKeyPair(
        {
          importKeyPair: () =>
            importPublicKey(
              {
                RegionId: regionId,
                KeyPairName: input.name,
                PublicKeyBody: publicKey,
                ...(input.tags.length > 0 && { Tag: [...input.tags] }),
                ...(input.resourceGroupId !== '' && { ResourceGroupId: input.resourceGroupId }),
              },
              attempt.fingerprint,
            ),
          async listedKeyPair() {
            const request = { RegionId: regionId, KeyPairName: input.name };
            const response = await read(describeKeyPairs, request);
            const { KeyPair: keyPairs, unreadable } = response.KeyPairs;
            const listed = keyPairs.find(({ KeyPairName }) => KeyPairName === input.name);
            if (listed === undefined && unreadable === 0) return null;
            return {
              fingerprint: listed?.KeyPairFingerPrint ?? '',
              matchesRequest: listed !== undefined && matchesRequest(listed, input),
            };
          },
          ...realPauses,
        },
        attempt,
      ),
    onSuccess: () => {
      // The file must not wait for the list.
      setTimeout(() => void invalidateKeyPairs(client, regionId));
    },
  });
}

function matchesRequest(listed: KeyPair, input: Creation['input']): boolean {
  const tags = listed.Tags.Tag.filter(({ TagKey }) => !isSystemTagKey(TagKey));
  return (
    // ECS puts it into a group by itself where none was asked for.
    (input.resourceGroupId === '' || listed.ResourceGroupId === input.resourceGroupId) &&
    tags.length === input.tags.length &&
    input.tags.every(({ Key, Value = '' }) =>
      tags.some(({ TagKey, TagValue }) => TagKey === Key && TagValue === Value),
    )
  );
}
