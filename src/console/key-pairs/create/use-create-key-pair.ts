import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, readTimeout } from '../../api/call';
import { realPauses } from '../../api/repeat-while-throttled';
import { describeKeyPairs, type KeyPair } from '../../../contract/key-pairs';
import { invalidateKeyPairs } from '../queries';
import { isSystemTagKey } from '../tags/tag-rules';
import { createKeyPair, type CreationAttempt, type CreationEnd } from './create-protocol';
import type { CreationInput } from './creation-input';
import { importPublicKey } from './import-public-key';

/** Public data only: the mutation cache keeps it. */
interface Creation extends CreationAttempt {
  input: Omit<CreationInput, 'importedKey'>;
}

/** Brings a public key under a name into the region, and finds out for sure how that ended. */
export function useCreateKeyPair(regionId: string) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ input, ...attempt }: Creation): Promise<CreationEnd> =>
      createKeyPair(
        {
          importKeyPair: () =>
            importPublicKey({
              RegionId: regionId,
              KeyPairName: input.name,
              PublicKeyBody: attempt.publicKey,
              ...(input.tags.length > 0 && { Tag: [...input.tags] }),
              ...(input.resourceGroupId !== '' && { ResourceGroupId: input.resourceGroupId }),
            }),
          async listedKeyPair() {
            const request = { RegionId: regionId, KeyPairName: input.name, IncludePublicKey: true };
            const answer = await call(describeKeyPairs, request, { timeout: readTimeout });
            const listed = answer.KeyPairs.KeyPair.find((pair) => pair.KeyPairName === input.name);
            return listed?.PublicKey === undefined
              ? null
              : { publicKey: listed.PublicKey, isAsAsked: isAsAsked(listed, input) };
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

function isAsAsked(listed: KeyPair, input: Creation['input']): boolean {
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
